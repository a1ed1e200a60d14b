using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Explaining;
using Routing.Core.Rota;
using Routing.Testing.Laws;
using Routing.Testing.World;

namespace Routing.Testing.Scripts;

/// <summary>
/// The world of one scenario: where each agent signed on, which session a buyer has. Its shop has the usual numbers,
/// but is calm: queues do not ask each other, buyers are not asked about transfers, and silence closes nothing before a
/// day is over. Scenarios about these say so.
/// </summary>
public sealed class Stage
{
    private readonly Dictionary<AgentId, (QueueId Queue, AgentProfile Profile)> agents = [];
    private readonly Dictionary<string, int> ordinals = [];

    public CoreWorld World { get; } = new CoreWorld(Shops.Calm, Times.Midnight).Checked();

    /// <summary>How the last command was answered.</summary>
    public Refusal Refused { get; private set; }

    /// <summary>The number that the last command was answered with.</summary>
    public long Number { get; private set; }

    /// <summary>How many events the last command brought about.</summary>
    public int Happened { get; private set; }

    public void SignedOn(QueueId queue, AgentProfile profile) => agents[profile.Id] = (queue, profile);

    public AgentProfile Profile(AgentId agent) => Known(agent).Profile;

    /// <summary>The queue in which the agent is, wherever he first signed on.</summary>
    public QueueId QueueOf(AgentId agent) => World.QueueOf(agent) ?? Known(agent).Queue;

    public AgentState Agent(AgentId agent) =>
        World.Queue(QueueOf(agent)).FindAgent(agent) ?? throw new KeyNotFoundException($"{agent} never signed on");

    /// <summary>The buyer's latest session.</summary>
    public SessionId SessionOf(string buyer) => SessionId.Of(new(buyer), ordinals.GetValueOrDefault(buyer, 1));

    public SessionState Session(string buyer) => World.Session(SessionOf(buyer));

    public ChatState? Chat(string buyer) =>
        World.Queue(Session(buyer).Host).Chats.Find(SessionOf(buyer)) is { IsHere: true } chat ? chat : null;

    public Explanation Why(string buyer)
    {
        var standing = SessionStanding.Of(Session(buyer));
        return Explanation.Of(standing, World.Queue(standing.Host), World.Policy, World.Now);
    }

    public IEnumerable<SessionEvent.AutomaticallyReplied> Replies(string buyer, AutomaticReply kind) =>
        World.EventsOf(SessionOf(buyer)).OfType<SessionEvent.AutomaticallyReplied>().Where(e => e.Kind == kind);

    /// <summary>Begins the buyer's next session when the latest is closed; says who served him last.</summary>
    public LastServed? NextSession(string buyer)
    {
        var last = Session(buyer);
        if (last.Phase == SessionPhase.Closed)
        {
            ordinals[buyer] = last.Id.Session.Ordinal + 1;
        }

        return last.Last;
    }

    public void Ask(QueueId queue, QueueCommand command)
    {
        var decision = World.Submit(queue, command);
        (Refused, Number, Happened) = (decision.Refused, decision.Number, decision.Events.Count);
    }

    public void Ask(string buyer, SessionCommand command)
    {
        var decision = World.Submit(SessionOf(buyer), command);
        (Refused, Number, Happened) = (decision.Refused, decision.Number, decision.Events.Count);
    }

    public void Ask(RotaCommand command)
    {
        var decision = World.Submit(command);
        (Refused, Number, Happened) = (decision.Refused, decision.Number, decision.Events.Count);
    }

    /// <summary>Before each line: what a refusal would have said is forgotten.</summary>
    public void BeginLine() => Refused = Refusal.None;

    /// <summary>After each line: all that is owed is delivered, what is due happens, and the actors agree.</summary>
    public void EndLine()
    {
        World.DeliverAll();
        World.AdvanceTo(World.Now);
        if (World.Mail.IsQuiet)
        {
            BrokenLawException.ThrowIfAny(WorldLaws.Agreeing(World), () => "once all is delivered");
        }
    }

    private (QueueId Queue, AgentProfile Profile) Known(AgentId agent) =>
        agents.TryGetValue(agent, out var known) ? known : throw new KeyNotFoundException($"{agent} never signed on");
}
