using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Rota;
using Routing.Testing.World;

namespace Routing.Testing.Laws;

/// <summary>What holds between actors once nothing is owed any more (invariant 2, and rounds told alike).</summary>
public static class WorldLaws
{
    public static IEnumerable<string> Agreeing(CoreWorld world) =>
        Agreeing(world.Queues.Values, world.Sessions).Concat(Concerning(world.Rota, world.Sessions.Values));

    /// <summary>The rota knows which sessions ask for a lead, complain, or are tricky while they are open.</summary>
    public static IEnumerable<string> Concerning(RotaState rota, IEnumerable<SessionState> sessions) =>
        from session in sessions
        from kind in Enum.GetValues<ConcernKind>()
        where kind != ConcernKind.NoteMissing || rota.Find(session.Id.Session, kind) is not null
        let isClosedAndTricky = kind == ConcernKind.Tricky && session.Phase == SessionPhase.Closed
        let concerns = kind switch
        {
            ConcernKind.Escalation => session.Escalation is not null,
            ConcernKind.Complaint => session.Find(SessionFlag.Complaint) is not null,
            _ => session.Find(SessionFlag.Tricky) is not null,
        }
        where !isClosedAndTricky && concerns != rota.Find(session.Id.Session, kind) is not null
        select $"{session.Id} concerns the leads as {kind}: {concerns}, but the rota says otherwise";

    public static IEnumerable<string> Agreeing(
        IEnumerable<QueueState> queues, IReadOnlyDictionary<SessionId, SessionState> sessions)
    {
        var places = queues
            .SelectMany(queue => queue.Chats.Values
                .Where(chat => chat.IsHere)
                .Select(chat => (Queue: queue.Id.Queue, Chat: chat)))
            .ToLookup(place => place.Chat.Session);
        foreach (var place in places.Where(group => !sessions.ContainsKey(group.Key)))
        {
            yield return $"{place.Key} is in a queue, but was never opened";
        }

        foreach (var session in sessions.Values)
        {
            var here = places[session.Id.Session].ToList();
            var isOpen = session.Phase is SessionPhase.Waiting or SessionPhase.Active;
            if (here.Count != (isOpen ? 1 : 0))
            {
                yield return $"{session.Id} is {session.Phase} and in {here.Count} queues";
            }
            else if (isOpen)
            {
                foreach (var sentence in Disagreements(session, here[0].Queue, here[0].Chat))
                {
                    yield return sentence;
                }
            }
        }
    }

    private static IEnumerable<string> Disagreements(SessionState session, QueueId queue, ChatState chat)
    {
        var home = chat.Home ?? queue;
        var isHosted = session.Phase == SessionPhase.Active || session.HelpedBy is not null;
        if (session.Queue != home || (isHosted && session.Host != queue) || session.Placement != chat.Placement)
        {
            yield return $"{session.Id} says it is in {session.Queue}, with {session.Host}; {queue} has it for {home}";
        }

        var isActive = session.Phase == SessionPhase.Active;
        if (isActive != (chat.Phase == ChatPhase.WithAgent) || session.Agent?.Id != (isActive ? chat.Agent : null)
            || session.Turn != chat.Turn)
        {
            yield return $"{session.Id} is {session.Phase} with {session.Agent?.Id}, but {queue} says "
                + $"{chat.Phase} with {chat.Agent}";
        }

        if (session.Round?.Since != chat.RoundSince || (session.Round?.IsLate ?? false) != chat.IsLate)
        {
            yield return $"{session.Id} has an open round since {session.Round?.Since} (late: "
                + $"{session.Round?.IsLate}), but {queue} says {chat.RoundSince} (late: {chat.IsLate})";
        }

        var isEscalated = chat.Alarms.HasFlag(Alarms.Escalation);
        if (session.StaysOpen != chat.StaysOpen || (session.Escalation is not null) != isEscalated)
        {
            yield return $"{session.Id} stays open: {session.StaysOpen}, asks the lead: {session.Escalation}, but "
                + $"{queue} says {chat.StaysOpen} and {isEscalated}";
        }

        if (!chat.Tags.Tags.SequenceEqual(session.Tags))
        {
            yield return $"{session.Id} is tagged {string.Join(", ", session.Tags)}, but {queue} says {chat.Tags}";
        }

        if (session.VirtualStart != chat.Enqueueing.VirtualStart)
        {
            yield return $"{session.Id} lost its place: {chat.Enqueueing.VirtualStart}";
        }
    }
}
