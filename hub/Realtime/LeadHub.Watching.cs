using Routing.Core;
using Routing.Core.Views;

namespace Routing.Hub.Realtime;

// What a lead looks at, and what he says to the agent whose chat it is. Looking shows nobody anything.
internal sealed partial class LeadHub
{
    /// <summary>So many sessions can be asked about in one call.</summary>
    public const int MostFaces = ConcernProjection.Most;

    /// <summary>Escalations, complaints and tricky sessions of all queues; from now on whenever they change.</summary>
    public async Task WatchConcerns()
    {
        _ = ShopAsLead();
        RefusalWords.ThrowIfRefused(new(await Me().Chats.WatchConcerns()));
    }

    /// <summary>A session of the shop as staff sees it, from now on; after 0 a snapshot first.</summary>
    public async Task Watch(Asked<string> session, long after)
    {
        _ = ShopAsLead();
        CheckLimit();
        RefusalWords.ThrowIfRefused(new(await Me().Chats.Watch(SessionOf(session), after)));
    }

    public void Unwatch(Asked<string> session) => Me().Chats.Unwatch(SessionOf(session));

    /// <summary>An agent's chats where he works now, instead of those of the agent before.</summary>
    public async Task WatchDesk(Asked<string> agent)
    {
        var shop = ShopAsLead();
        CheckLimit();
        if (shop.Agent(new(Read(agent))) is not { } known)
        {
            throw RefusalWords.Exception(Refusal.UnknownAgent);
        }

        var queue = await places.WhereIs(shop.Id, known.Queue, known.Id);
        RefusalWords.ThrowIfRefused(new(await Me().Chats.WatchDesk(queue, known.Id)));
    }

    public void UnwatchDesk() => Me().Chats.UnwatchDesk();

    /// <summary>Who is meant by sessions: those that there are, as they stand.</summary>
    public async Task<IReadOnlyList<SessionFace>> Faces(Asked<string[]> sessions)
    {
        var shop = ShopAsLead();
        CheckLimit();
        var faces = new List<SessionFace>();
        foreach (var name in Names(sessions, MostFaces))
        {
            if (await engine.Look(shop.Id, SessionOf(new(name)), Audience.Staff) is { } head)
            {
                faces.Add(SessionFace.Of(head));
            }
        }

        return faces;
    }

    /// <summary>A line for staff alone, which the agent who has the chat sees at once. Said again, it is there once.
    /// </summary>
    public Task Whisper(Asked<string> session, Asked<string> id, Asked<string> text) =>
        Take(session, lead => Care.Whisper(lead, id, text));
}
