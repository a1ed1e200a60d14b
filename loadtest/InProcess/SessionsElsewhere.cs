using Routing.Core;
using Routing.Embedded;
using Routing.Engine;

namespace Routing.LoadTest.InProcess;

/// <summary>Sessions that live in another process and take at once what queues owe them.</summary>
public sealed class SessionsElsewhere : INeighbours
{
    /// <inheritdoc/>
    public void Submit(ActorId target, ICommand command, IReceiptSink sink) => sink.Take(new(Refusal.None));
}
