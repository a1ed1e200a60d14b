using Routing.Core.Rota;

namespace Routing.Core.Views;

/// <summary>What about a session concerns the leads. Moments in Unix milliseconds.</summary>
/// <param name="Queue">Where the session was when it began to.</param>
/// <param name="By">Who said so last.</param>
/// <param name="At">Since when.</param>
/// <param name="DueAt">Of a complaint: when it must be settled.</param>
public sealed record ConcernFace(
    string Session, ConcernKind Kind, string Queue, AgentFace By, long At, string Note, long? DueAt);

/// <summary>The concerns of a shop, as its leads see them.</summary>
public static class ConcernProjection
{
    /// <summary>More than that nobody reads: those that are due first are shown, the others counted.</summary>
    public const int Most = 200;

    public static StreamItem.ConcernsSnapshot ForLeads(string stream, long number, RotaState state) => new(
        stream,
        number,
        [
            .. state.Concerns
                .OrderBy(concern => concern.LookBy is null).ThenBy(concern => concern.LookBy ?? concern.At)
                .Take(Most)
                .Select(concern => new ConcernFace(
                    concern.Session.Value,
                    concern.Kind,
                    concern.Queue.Value,
                    AgentFace.Of(concern.By),
                    concern.At.UnixMs,
                    concern.Note,
                    concern.DueAt?.UnixMs)),
        ],
        state.Concerns.Length);

    /// <summary>Whether an event changes what leads see of the concerns.</summary>
    public static bool Changes(RotaEvent @event) => @event is RotaEvent.ConcernNoted or RotaEvent.ConcernOver;
}
