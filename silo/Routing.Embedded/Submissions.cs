using Routing.Core;
using Routing.Engine;
using Routing.Engine.Running;

namespace Routing.Embedded;

/// <summary>A command from outside, and who waits for its receipt.</summary>
internal sealed class Submission(ICommand command, IReceiptSink sink) : WorkItem
{
    public override void Run(ActorCell cell) => cell.Runner!.Submit(command, sink);

    public override void Refuse(Refusal refusal) => sink.Take(new(refusal));
}

/// <summary>The receipt of a command that one actor owes another goes back to the runner that owes it.</summary>
internal sealed class OwedReceipt(ActorCell source, IActorRunner runner, OwedCommand owed) : IReceiptSink
{
    public void Take(Receipt receipt) => source.TryPut(new OwedAnswered(runner, owed, receipt));
}

/// <summary>An owed command was answered.</summary>
internal sealed class OwedAnswered(IActorRunner runner, OwedCommand owed, Receipt receipt) : WorkItem
{
    public override bool NeedsActor => false;

    public override void Run(ActorCell cell)
    {
        if (ReferenceEquals(cell.Runner, runner))
        {
            runner.Answered(owed, receipt);
        }
    }
}

/// <summary>The pause before sending an owed command again is over.</summary>
internal sealed class ResendOwed(IActorRunner runner, OwedCommand owed) : WorkItem
{
    public override bool NeedsActor => false;

    public override void Run(ActorCell cell)
    {
        if (ReferenceEquals(cell.Runner, runner) && !runner.HasFailed)
        {
            runner.Outbox.Resend(owed);
        }
    }
}

/// <summary>A deadline may have passed.</summary>
internal sealed class TickItem : WorkItem
{
    public override void Run(ActorCell cell)
    {
        cell.WokenUp();
        cell.Runner!.Tick();
    }
}

/// <summary>Looks after one cell now and then.</summary>
internal sealed class SweepItem : WorkItem
{
    public override bool NeedsActor => false;

    public override void Run(ActorCell cell) => cell.Sweep();
}

/// <summary>The actor leaves for another process.</summary>
internal sealed class ReleaseItem : WorkItem
{
    public override bool NeedsActor => false;

    /// <summary>Ends when nothing of it is left here.</summary>
    public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override void Run(ActorCell cell) => cell.Release(Done);
}
