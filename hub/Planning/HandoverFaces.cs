using System.Collections.Immutable;
using Routing.Core;
using Routing.Core.Rota;
using Routing.Core.Rota.Handover;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Hub.Realtime;

namespace Routing.Hub.Planning;

/// <summary>The handover book as consoles read and write it.</summary>
internal static class HandoverFaces
{
    private const int MostConcerns = 100;

    /// <summary>Null when the rota does not answer in time.</summary>
    public static async Task<HandoverAnswer?> Read(
        IRoutingEngine engine, ShopId shop, QueueId queue, int most, TimeProvider time)
    {
        var book = await Glance.Take<StreamItem.HandoverBookSnapshot>(
            engine, StreamAddress.HandoverBook(shop), time);
        return book is null ? null : new(
            queue.Value,
            [
                .. book.Pages.Where(page => page.Queue == queue).OrderByDescending(page => page.Until).Take(most)
                    .Select(Of),
            ],
            [
                .. book.Standing.Where(one => one.Queue == queue && one.Kind != ConcernKind.Escalation)
                    .OrderBy(one => one.DueAt is null).ThenBy(one => one.DueAt ?? one.At).Take(MostConcerns)
                    .Select(one => new ConcernFace(
                        one.Session.Value,
                        one.Kind,
                        one.Queue.Value,
                        AgentFace.Of(one.By),
                        one.At.UnixMs,
                        one.Note,
                        one.DueAt?.UnixMs)),
            ]);
    }

    /// <summary>The notes with a word in them.</summary>
    /// <exception cref="Microsoft.AspNetCore.SignalR.HubException">A part of it is missing.</exception>
    public static ImmutableArray<HandoverNote> NotesOf(HandoverRequest asked) =>
    [
        .. (asked.Notes ?? []).Where(note => !string.IsNullOrWhiteSpace(note?.Text))
            .Select(note => new SessionId(note.Session ?? "") is { IsWellFormed: true } session
                ? new HandoverNote(session, note.Text.Trim())
                : throw RefusalWords.Exception(Refusal.UnknownSession)),
    ];

    private static PageFace Of(HandoverPage page) => new(
        page.Until.UnixMs,
        page.HasEnded,
        [.. page.Lines.Select(Of)],
        [.. page.Readers.Select(reader => new HandoverReading(reader.By.Id.Value, reader.By.Name, reader.At.UnixMs))]);

    private static LineFace Of(HandoverLine line) => new(
        AgentFace.Of(line.By),
        line.Text,
        [.. line.Notes.Select(note => new HandoverNoteFace(note.Session.Value, note.Text))],
        line.LeftAt?.UnixMs,
        [
            .. line.Left.Select(item => new LeftFace(
                item.Session.Value,
                item.Buyer,
                item.RoundSince?.UnixMs,
                item.IsTricky,
                item.IsComplaint,
                item.DueAt?.UnixMs,
                item.Note)),
        ],
        line.OpenChats);
}
