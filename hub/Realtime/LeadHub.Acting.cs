using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;

namespace Routing.Hub.Realtime;

// What a lead changes: agents, waiting chats, and what was asked of him.
internal sealed partial class LeadHub
{
    private static readonly TimeSpan LongestOvertime = TimeSpan.FromHours(24);

    public Task SetPresence(Asked<string> queue, Asked<string> agent, Asked<string> presence, Asked<string> reason) =>
        ChangePresence(queue, agent, presence, reason, seen: default);

    public Task SetSlots(Asked<string> queue, Asked<string> agent, int slots) =>
        ChangeSlots(queue, agent, slots, seen: null);

    /// <summary>Lets an agent work beyond his shift, until a moment in Unix milliseconds within a day.</summary>
    public Task AllowOvertime(Asked<string> queue, Asked<string> agent, long untilMs)
    {
        var now = new Instant(time.GetUtcNow().ToUnixTimeMilliseconds());
        var until = new Instant(untilMs);
        return until > now && until <= now + LongestOvertime
            ? Act(queue, lead => new QueueCommand.AllowOvertime(new(Read(agent)), until, lead))
            : throw RefusalWords.Exception(Refusal.Malformed);
    }

    /// <summary>Gives a waiting session to an agent; beyond his slots only when that is said.</summary>
    public Task AssignByHand(Asked<string> queue, Asked<string> session, Asked<string> agent, bool isOverride) =>
        Act(queue, lead => new QueueCommand.AssignByHand(
            SessionOf(session), new(Read(agent)), isOverride, lead));

    /// <summary>Takes back what was given by hand, while the agent has not answered: it waits at its place.</summary>
    public Task TakeBackByHand(Asked<string> queue, Asked<string> session, Asked<string> agent) =>
        Act(queue, lead => new QueueCommand.TakeBackByHand(SessionOf(session), new(Read(agent)), lead));

    public Task SettleEscalation(Asked<string> session, Asked<string> note) =>
        Take(session, lead => new SessionCommand.SettleEscalation(lead, Care.Text(note)));

    public Task SetFlag(Asked<string> session, Asked<string> flag, Asked<string> note) =>
        Take(session, lead => Care.SetFlag(lead, flag, note));

    public Task ClearFlag(Asked<string> session, Asked<string> flag, Asked<string> note) =>
        Take(session, lead => Care.ClearFlag(lead, flag, note));

    public Task AddNote(Asked<string> session, Asked<string> id, Asked<string> text) =>
        Take(session, lead => Care.AddNote(lead, id, text));

    private static T Read<T>(Asked<T> asked)
        where T : class =>
        asked.Value ?? throw RefusalWords.Exception(Refusal.Malformed);

    /// <summary>Names of agents or sessions, each once; none or too many are refused.</summary>
    private static string[] Names(Asked<string[]> asked, int most) =>
        asked.Value is { Length: > 0 } names && names.Length <= most && !names.Contains(null!)
            ? [.. names.Distinct(StringComparer.Ordinal)]
            : throw RefusalWords.Exception(Refusal.Malformed);

    private static SessionId SessionOf(Asked<string> asked)
    {
        var session = new SessionId(Read(asked));
        return session.IsWellFormed ? session : throw RefusalWords.Exception(Refusal.UnknownSession);
    }

    private void CheckLimit()
    {
        if (!Me().IsWithinLimit())
        {
            throw RefusalWords.Exception(Refusal.TooFast);
        }
    }

    private async Task Act(Asked<string> queue, Func<AgentRef, QueueCommand> command)
    {
        var (shop, lead) = AsLead();
        var actor = ActorId.Of(shop.Id, Known(queue));
        CheckLimit();
        RefusalWords.ThrowIfRefused(await engine.Submit(actor, command(lead)));
    }

    private async Task Take(Asked<string> session, Func<AgentRef, SessionCommand> command)
    {
        var (shop, lead) = AsLead();
        var actor = ActorId.Of(shop.Id, SessionOf(session));
        CheckLimit();
        RefusalWords.ThrowIfRefused(await engine.Submit(actor, command(lead)));
    }
}
