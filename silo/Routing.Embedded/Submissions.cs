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

/// <summary>A receipt that somebody awaits: he goes on, on another thread than the actor's.</summary>
internal sealed class AwaitedReceipt : IReceiptSink
{
    private readonly TaskCompletionSource<Receipt> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Receipt> Answer => answer.Task;

    public void Take(Receipt receipt) => answer.TrySetResult(receipt);
}

/// <summary>A command that one actor owes another; the receipt goes back to the runner that owes it.</summary>
internal sealed class OwedSubmission(ActorCell source, IActorRunner runner, OwedCommand owed) : WorkItem, IReceiptSink
{
    public override void Run(ActorCell cell) => cell.Runner!.Submit(owed.Owed.Command, this);

    public override void Refuse(Refusal refusal) => Take(new(refusal));

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
