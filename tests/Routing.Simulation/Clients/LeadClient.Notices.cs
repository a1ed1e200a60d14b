using Routing.Core;
using Routing.Core.Rota;
using Routing.Core.Views;
using Routing.Hub.Realtime;
using Routing.Simulation.Servers;

namespace Routing.Simulation.Clients;

// The lead's word to the agents.
internal sealed partial class LeadClient
{
    private int posted;

    /// <summary>All notices as the board shows them; null before it does.</summary>
    public StreamItem.PostedSnapshot? Notices { get; private set; }

    /// <summary>Whether the hub has said that the board follows them.</summary>
    public bool WatchesNotices { get; private set; }

    private static ActorId Rota => ActorId.Of(Worlds.World.Shop);

    private void Watch(Line line) => line.Invoke(
        async () =>
        {
            var refused = await line.HubEnd<LeadConnection>().WatchNotices();
            return refused == Refusal.None ? refused : throw RefusalWords.Exception(refused);
        },
        _ => WatchesNotices = true,
        _ => AfterOnLine(Dice.Seconds(1, 3), () => Watch(line)));

    private void Post(AgentId agent, QueueId queue)
    {
        var to = Dice.Below(3) switch
        {
            0 => NoticeScope.Everybody,
            1 => new NoticeScope(queue, []),
            _ => new NoticeScope(null, [agent]),
        };
        Instant? until = Dice.Chance(0.5) ? World.WallNow + Dice.Seconds(30, 600) : null;
        Send(Rota, new RotaCommand.PostNotice(me, new(Dice.Name()), $"notice {++posted}", to, until));
    }

    private void EndNotice()
    {
        if (Notices is { Notices: [var first, ..] })
        {
            Send(Rota, new RotaCommand.EndNotice(me, new(Guid.Parse(first.Id))));
        }
    }
}
