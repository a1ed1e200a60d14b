using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Engine;
using Routing.LoadTest.InProcess;

namespace Routing.LoadTest.Scenarios.Assign;

/// <summary>
/// All of it: a buyer opens a session and his page watches it; it enters the line, is given to an agent, the desk
/// shows it and the page shows the agent; then the buyer closes it.
/// </summary>
public sealed class WholeLane(EngineStage stage, AssignMeter meter, int index, CancellationToken stop)
    : AssignLane(stage, meter, index, stop)
{
    private const int Both = 2;

    private int _seen;

    private ActorId Actor => ActorId.Of(StageShop.Id, Session);

    /// <inheritdoc/>
    protected override void Submit()
    {
        _seen = 0;
        Submit(Actor, new SessionCommand.Open(Buyer, Queue, SkillSet.None, null), Watch);
    }

    /// <inheritdoc/>
    protected override void OnShown() => See();

    private void Watch()
    {
        var page = new BuyerPage(Session) { Served = See, Faulted = Fault };
        var stream = StreamAddress.Session(StageShop.Id, Session);
        _ = WatchAsync(Stage.Engine.Watch(stream, Audience.Buyer, 0, page));
    }

    private async Task WatchAsync(ValueTask<Watching> watching)
    {
        if ((await watching).Refused != Refusal.None)
        {
            Fault();
        }
    }

    private void See()
    {
        if (Interlocked.Increment(ref _seen) == Both)
        {
            Submit(Actor, new SessionCommand.CloseAsBuyer(Buyer.Id), Begin);
        }
    }
}
