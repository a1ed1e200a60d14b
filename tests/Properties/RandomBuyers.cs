using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Testing;
using Routing.Testing.World;

namespace Routing.Properties.Tests;

/// <summary>A message whose sender was told its number.</summary>
public sealed record Acknowledged(SessionId Session, ClientMessageId Id, string Text, long Number);

/// <summary>What happens in conversations of a random story.</summary>
internal sealed class RandomBuyers(CoreWorld world)
{
    private const int BuyerCount = 10;

    private static readonly BuyerId[] Everyone =
        [.. Enumerable.Range(0, BuyerCount).Select(number => new BuyerId($"buyer{number}"))];

    private static readonly Tier[] Tiers = [Tier.None, Tier.None, Tier.Member, Tier.Vip];
    private static readonly string[] Needs = ["", "", "english", "refunds"];

    private readonly Dictionary<BuyerId, int> ordinals = [];
    private readonly List<(SessionId Session, SessionCommand Command)> said = [];
    private readonly HashSet<Acknowledged> acknowledged = [];

    public IReadOnlyCollection<Acknowledged> Acknowledgements => acknowledged;

    public void Play(Move move, QueueId queue, AgentId agent)
    {
        var buyer = Pick(move);
        var id = SessionId.Of(buyer, ordinals.GetValueOrDefault(buyer, 1));
        var session = world.Session(id);
        var by = move.What % 8 == 7 ? agent : session.Agent?.Id ?? agent;
        switch (move.Doing)
        {
            case Doing.Opens:
                Open(move, buyer, queue, session);
                break;
            case Doing.Says:
                Say(id, new SessionCommand.SayAsBuyer(buyer, NextId(), $"words {move.What}"));
                break;
            case Doing.Answers:
                Say(id, new SessionCommand.SayAsAgent(by, NextId(), $"answer {move.What}"));
                break;
            case Doing.Resends when said.Count > 0:
                var again = said[((move.Who * 16) + move.Where) % said.Count];
                Say(again.Session, again.Command);
                break;
            case Doing.Transfers:
                world.Submit(id, new SessionCommand.Transfer(
                    session.Agent?.Id ?? by,
                    queue,
                    SkillSet.Parse(Needs[move.What / 4]),
                    move.What % 3 == 0 ? null : agent,
                    move.Who == 0 ? "" : "note"));
                break;
            case Doing.Cares:
                world.Submit(id, Care(move, by));
                break;
            case Doing.LeadTalks when move.What % 4 == 1:
                Say(id, new SessionCommand.SayAsLead(new(agent, "Author"), NextId(), $"granted {move.What}"));
                break;
            case Doing.LeadTalks:
                world.Submit(id, Lead(move, new(agent, "Author"), queue));
                break;
            default:
                if (Plain(move, buyer, by) is { } command)
                {
                    world.Submit(id, command);
                }

                break;
        }
    }

    private static SessionCommand? Plain(Move move, BuyerId buyer, AgentId by) => move.Doing switch
    {
        Doing.RefusesTransfer => new SessionCommand.RefuseTransfer(buyer),
        Doing.DeclinesTransfer when move.What % 2 == 0 => new SessionCommand.TakeTransferBack(by),
        Doing.DeclinesTransfer => new SessionCommand.DeclineTransfer(by, ""),
        Doing.ClosesAsBuyer => new SessionCommand.CloseAsBuyer(buyer),
        Doing.ClosesAsAgent => new SessionCommand.CloseAsAgent(by),
        Doing.Rates => new SessionCommand.Rate(buyer, move.What % 7, move.Where % 2 == 0 ? "" : "good"),
        Doing.SessionTicks => new SessionCommand.Tick(),
        _ => null,
    };

    private SessionCommand Care(Move move, AgentId by)
    {
        var author = new AgentRef(by, "Author");
        var flag = (SessionFlag)(move.Where % 3);
        return (move.What % 8) switch
        {
            0 => new SessionCommand.Hold(by, world.Now + TimeSpan.FromSeconds(30 * move.Where), ""),
            1 => new SessionCommand.Resume(by),
            2 or 3 => new SessionCommand.SetFlag(author, flag, move.Who == 0 ? "" : "why"),
            4 => new SessionCommand.ClearFlag(author, flag, move.Who == 0 ? "" : "done"),
            5 => new SessionCommand.AddNote(author, new(new Guid(move.Who, 1, 0, new byte[8])), "a note"),
            6 when move.Who > 7 => new SessionCommand.SetTags(author, ["late", "size"]),
            6 => new SessionCommand.Escalate(by, "help"),
            _ => new SessionCommand.SettleEscalation(author, "helped"),
        };
    }

    // Any agent plays the lead: what he is there for the session does not ask.
    private static SessionCommand Lead(Move move, AgentRef lead, QueueId queue) => (move.What % 4) switch
    {
        0 => new SessionCommand.JoinAsLead(lead),
        2 => new SessionCommand.LeaveAsLead(lead),
        _ => new SessionCommand.TakeOver(lead, queue),
    };

    // Mostly a buyer with whom it makes sense; sometimes anyone, so that much is refused too.
    private BuyerId Pick(Move move)
    {
        SessionPhase[] sensible = move.Doing switch
        {
            Doing.Opens => [SessionPhase.None, SessionPhase.Closed],
            Doing.Answers or Doing.Transfers or Doing.ClosesAsAgent or Doing.Cares => [SessionPhase.Active],
            Doing.RefusesTransfer or Doing.DeclinesTransfer => [SessionPhase.Active],
            Doing.Rates => [SessionPhase.Closed],
            _ => [SessionPhase.Waiting, SessionPhase.Active],
        };
        var buyers = Everyone.Where(buyer => sensible.Contains(
            world.Session(SessionId.Of(buyer, ordinals.GetValueOrDefault(buyer, 1))).Phase)).ToList();
        return buyers.Count == 0 || move.What == 15 ? Everyone[move.Who % BuyerCount] : buyers[move.Who % buyers.Count];
    }

    private void Open(Move move, BuyerId buyer, QueueId queue, SessionState last)
    {
        if (last.Phase == SessionPhase.Closed)
        {
            ordinals[buyer] = last.Id.Session.Ordinal + 1;
        }

        world.Submit(SessionId.Of(buyer, ordinals.GetValueOrDefault(buyer, 1)), new SessionCommand.Open(
            Buyers.Named(buyer.Value, Tiers[move.What % 4]),
            queue,
            SkillSet.Parse(Needs[move.What / 4]),
            last.Last));
    }

    private void Say(SessionId session, SessionCommand command)
    {
        said.Add((session, command));
        var decision = world.Submit(session, command);
        var (id, text) = command switch
        {
            SessionCommand.SayAsBuyer c => (c.Id, c.Text),
            SessionCommand.SayAsAgent c => (c.Id, c.Text),
            SessionCommand.SayAsLead c => (c.Id, c.Text),
            _ => throw new ArgumentException($"{command} says nothing"),
        };
        if (!decision.IsRefused)
        {
            acknowledged.Add(new(session, id, text, decision.Number));
        }
    }

    private ClientMessageId NextId() => new(new Guid(said.Count + 1, 0, 0, new byte[8]));
}
