using Routing.Core;

namespace Routing.Testing.World;

/// <summary>All lanes between actors, in the order in which they first had something to carry.</summary>
public sealed class Mail
{
    private readonly Dictionary<(ActorId From, ActorId To), MailLane> byEnds = [];
    private readonly List<MailLane> lanes = [];

    public IReadOnlyList<MailLane> Lanes => lanes;

    public bool IsQuiet => lanes.TrueForAll(lane => lane.Next is null);

    public void Post(ActorId from, Owed owed)
    {
        if (!byEnds.TryGetValue((from, owed.Target), out var lane))
        {
            lane = new(from, owed.Target);
            byEnds.Add((from, owed.Target), lane);
            lanes.Add(lane);
        }

        lane.Owe(owed.Command);
    }
}
