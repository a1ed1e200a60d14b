using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.LoadTest.InProcess;

namespace Routing.LoadTest.Scenarios.Assign;

/// <summary>
/// The queue's own part: a session is put in the line as its actor would, is given to an agent, and leaves as soon as
/// the desk has shown it. Sessions live elsewhere, see <see cref="SessionsElsewhere"/>.
/// </summary>
public sealed class QueueLane(EngineStage stage, AssignMeter meter, int index, CancellationToken stop)
    : AssignLane(stage, meter, index, stop)
{
    private ActorId Actor => ActorId.Of(StageShop.Id, Queue);

    /// <inheritdoc/>
    protected override void Submit()
    {
        var now = new Instant(Stage.Time.GetUtcNow().ToUnixTimeMilliseconds());
        var entering = new Enqueueing(
            Buyer, now, SkillSet.None, RoundSince: null, Round: 0, IsLate: false, Wanted: null, Last: null);
        Submit(Actor, new QueueCommand.Enqueue(Session, 1, entering), accepted: () => { });
    }

    /// <inheritdoc/>
    protected override void OnShown() => Submit(Actor, new QueueCommand.Leave(Session, 1), Begin);
}
