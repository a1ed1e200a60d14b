namespace Routing.Engine;

/// <summary>A receipt that somebody awaits: he goes on, on another thread than the actor's.</summary>
public sealed class AwaitedReceipt : IReceiptSink
{
    private readonly TaskCompletionSource<Receipt> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Receipt> Answer => answer.Task;

    public void Take(Receipt receipt) => answer.TrySetResult(receipt);
}
