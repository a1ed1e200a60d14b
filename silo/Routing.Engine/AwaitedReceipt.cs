using Routing.Engine.Ports;

namespace Routing.Engine;

/// <summary>A receipt that somebody awaits: he goes on in the queue of work, not in the actor's turn.</summary>
public sealed class AwaitedReceipt(IWorkQueue work) : IReceiptSink
{
    private readonly Answer<Receipt> answer = new(work);

    public Task<Receipt> Answer => answer.Task;

    public void Take(Receipt receipt) => answer.Give(receipt);
}
