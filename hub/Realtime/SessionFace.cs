using Routing.Core.Views;

namespace Routing.Hub.Realtime;

/// <summary>Who a session is about, in a list.</summary>
/// <param name="Status">waiting, active or closed.</param>
/// <param name="Agent">The name of the agent who has it; null when nobody has.</param>
/// <param name="RoundSince">Since when its buyer waits for an answer, in Unix milliseconds.</param>
internal sealed record SessionFace(
    string Session, string Buyer, string Status, string Queue, string? Agent, long? RoundSince)
{
    public static SessionFace Of(SessionHead head) => new(
        head.Session,
        head.Buyer.Name,
        head.Status.ToString().ToLowerInvariant(),
        head.Queue,
        head.Agent?.Name,
        head.RoundSince);
}
