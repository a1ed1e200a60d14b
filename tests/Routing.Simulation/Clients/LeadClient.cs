using System.Collections.Immutable;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Hub.Realtime;
using Routing.Simulation.Clockwork;
using Routing.Simulation.Servers;
using Routing.Simulation.Worlds;

namespace Routing.Simulation.Clients;

/// <summary>A shift's lead: looks at every queue's board, and moves people and chats about.</summary>
internal sealed partial class LeadClient(World world) : Client(world, Dice.Of(world.Seed, "lead"), "lead")
{
    private readonly AgentRef me = new(new("lead"), "Lead");

    /// <summary>How many agents <see cref="MoveAll"/> has asked for.</summary>
    public int Moved { get; private set; }

    /// <summary>How many chats those had.</summary>
    public int MovedChats { get; private set; }

    public SortedDictionary<string, BoardPage> Boards { get; } = new(StringComparer.Ordinal);

    public void Start()
    {
        Connect();
        After(Dice.Pause(World.Plan.UntilLeadActs), Act);
    }

    /// <summary>Moves those of the first queue who work in a queue to another, with their chats.</summary>
    public void MoveAll(string from, string to)
    {
        var home = World.Plan.QueueName(0);
        var all = World.Agents
            .Where(agent => agent.Desk.Head?.Queue == from && World.HomeOf(agent.Id) == home)
            .ToList();
        Moved += all.Count;
        MovedChats += all.Sum(agent => agent.Desk.Chats.Count);
        all.ForEach(agent => Submit(new(from), new QueueCommand.MoveAgent(agent.Id, new(to), true, me)));
    }

    /// <summary>The end of the run: everybody goes back to his own queue, with his own slots.</summary>
    public void SendHome()
    {
        foreach (var agent in World.Agents)
        {
            var home = World.HomeOf(agent.Id);
            if (agent.Desk.Head is { } head && head.Queue != home)
            {
                Submit(new(head.Queue), new QueueCommand.MoveAgent(agent.Id, new(home), true, me));
            }
        }
    }

    protected override void Connected(Line line)
    {
        Boards.Clear();
        (WatchesNotices, Notices) = (false, null);
        line.Send(() =>
        {
            var outbox = new ConnectionOutbox(line, line.Abort, line.Host.Process.HubWork);
            var mine = new LeadConnection(line.Host.Engine, line.Host.Limits, outbox, World.Shop);
            line.Taken(mine, mine.End);
        });
        Watch(line);
        for (var number = 0; number < World.Plan.Queues && World.Plan.ShowsBoards; number++)
        {
            Watch(line, new QueueId(World.Plan.QueueName(number)));
        }
    }

    protected override void Take(StreamItem item)
    {
        if (item is StreamItem.PostedSnapshot notices)
        {
            Notices = notices;
            return;
        }

        var queue = item.Stream["board/".Length..];
        if (!Boards.TryGetValue(queue, out var board))
        {
            Boards[queue] = board = new();
        }

        if (board.Apply(item) == Applied.Gap)
        {
            Reconnect();
        }
    }

    private void Watch(Line line, QueueId queue) => line.Invoke(
        async () =>
        {
            var refused = await line.HubEnd<LeadConnection>().Watch(queue, after: 0);
            return refused == Refusal.None ? refused : throw RefusalWords.Exception(refused);
        },
        _ => { },
        _ => AfterOnLine(Dice.Seconds(1, 3), () => Watch(line, queue)));

    private void Act()
    {
        if (!World.IsRunning)
        {
            return;
        }

        var agent = Dice.OneOf(World.Agents);
        QueueId at = new(agent.Desk.Head?.Queue ?? World.Plan.QueueName(0));
        QueueId to = new(World.Plan.QueueName(Dice.Below(World.Plan.Queues)));
        switch (Dice.Below(10))
        {
            case 0 or 1:
                Submit(at, new QueueCommand.MoveAgent(agent.Id, to, Dice.Chance(0.5), me));
                break;
            case 2:
                Submit(at, new QueueCommand.MoveWaiting(to, Waiting(3), me));
                break;
            case 3:
                Submit(at, new QueueCommand.SetSlots(agent.Id, 1 + Dice.Below(6), me));
                break;
            case 4:
                Submit(at, new QueueCommand.SetPresence(agent.Id, Presence.Online, null, me));
                break;
            case 5 when Waiting(1) is [var session]:
                Submit(at, new QueueCommand.AssignByHand(session, agent.Id, Dice.Chance(0.5), me));
                break;
            case 5 when agent.Desk.Chats.Keys.Order().FirstOrDefault() is { } held:
                Submit(at, new QueueCommand.TakeBackByHand(new(held), agent.Id, me));
                break;
            case 6:
                Post(agent.Id, to);
                break;
            case 7:
                EndNotice();
                break;
            case 8 when World.Plan.IsEdited:
                World.Note(Name, "has changed the shop file");
                World.Serve(ShopBuilding.Edited(World.Plan, Dice));
                break;
            default:
                LookAfter(agent.Id, at);
                break;
        }

        After(Dice.Pause(World.Plan.UntilLeadActs), Act);
    }

    // An agent plays the lead who takes a chat over: somebody who has a desk.
    private void LookAfter(AgentId agent, QueueId at)
    {
        if (World.Buyers.FirstOrDefault(buyer => buyer.Session is not null) is not { } buyer)
        {
            return;
        }

        Send(ActorId.Of(World.Shop, new SessionId(buyer.Session!)), Dice.Below(4) switch
        {
            0 => new SessionCommand.JoinAsLead(me),
            1 => new SessionCommand.LeaveAsLead(me),
            2 => new SessionCommand.TakeOver(new(agent, agent.Value), at),
            _ => new SessionCommand.SettleEscalation(me, "helped"),
        });
    }

    private ImmutableArray<SessionId> Waiting(int most) =>
    [
        .. World.Buyers.Where(buyer => buyer.Page.Head?.Status == SessionStatus.Waiting).Take(most)
            .Select(buyer => new SessionId(buyer.Session!)),
    ];

    private void Submit(QueueId queue, QueueCommand command) => Send(ActorId.Of(World.Shop, queue), command);

    private void Send(ActorId actor, ICommand command)
    {
        if (Line is { } line)
        {
            World.Note(Name, () => $"asks {actor.Key}: {command}");
            line.Invoke(
                () => line.Host.Engine.Submit(actor, command).AsTask(),
                receipt => World.Note(Name, () => $"is answered {receipt.Refused}"),
                _ => { });
        }
    }
}
