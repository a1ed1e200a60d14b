using Routing.Core;
using Routing.Core.Rota;
using Routing.Shops;

namespace Routing.Hub.Realtime;

/// <summary>A lead's word, and for whom.</summary>
/// <param name="Id">A UUID of the page's making.</param>
/// <param name="Queue">For those who work in that queue.</param>
/// <param name="Agents">For these agents, instead of a queue. Without both it is for everybody.</param>
/// <param name="Until">When it is over by itself, in Unix milliseconds; null for as long as it stands.</param>
internal sealed record NoticeRequest(string? Id, string? Text, string? Queue, string[]? Agents, long? Until);

/// <summary>Checks what came over the wire about notices.</summary>
internal static class NoticeRequests
{
    public static ClientMessageId Id(Asked<string> id) => Guid.TryParseExact(id.Value, "D", out var known)
        ? new(known)
        : throw RefusalWords.Exception(Refusal.BadMessageId);

    public static (ClientMessageId Id, string Text, NoticeScope To, Instant? Until) Read(
        Asked<NoticeRequest> request, ServedShop shop)
    {
        if (request.Value is not { Text: { } text } asked || (asked.Queue is not null && asked.Agents is not null))
        {
            throw RefusalWords.Exception(Refusal.Malformed);
        }

        var to = new NoticeScope(
            asked.Queue is { } queue ? new QueueId(queue) : null, [.. (asked.Agents ?? []).Select(Known)]);
        return (Id(new(asked.Id)), text, to, asked.Until is { } until ? new Instant(until) : null);

        AgentId Known(string agent) => shop.Agent(new(agent)) is { } known
            ? known.Id
            : throw RefusalWords.Exception(Refusal.UnknownAgent);
    }
}
