using System.Collections.Immutable;
using Routing.Core.BuyerSession.Rules;
using Routing.Core.Rota.Handover;

namespace Routing.Core.Rota.Rules;

/// <summary>
/// The handover book: who leaves says what the next shift must know, and what he leaves is written down as it stands
/// then. A hard chat without a word calls the leads. Who comes confirms that he has read it.
/// </summary>
internal static class HandingOver
{
    /// <summary>More than anybody reads; what he leaves beyond it is only counted.</summary>
    public const int MostItems = 40;

    private const int MostNotes = 60;
    private const int LongestText = 1000;
    private const int LongestNote = 300;

    // So long before its end a shift's page can be begun.
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(24);

    public static Refusal Write(RotaDraft draft, RotaCommand.WriteHandover command)
    {
        var (queue, agent) = (command.Queue, command.By.Id);
        if (Wrong(draft, command) is var wrong and not Refusal.None)
        {
            return wrong;
        }

        var book = draft.State.Handovers;
        var left = book.Find(queue, command.Until)?.LineOf(agent) is { LeftAt: not null } line ? line : null;
        var known = left ?? book.Open(queue, agent)?.Line;
        var isThere = left is not null || book.Open(queue, agent)?.Page.Until == command.Until;
        var saysNothing = known is null && command.Text.Length == 0 && command.Notes.IsEmpty;
        if (saysNothing || (isThere && known!.Says(command.Text, command.Notes)))
        {
            return Refusal.None;
        }

        draft.Happen(new RotaEvent.HandoverWritten(
            draft.Now,
            command.By,
            queue,
            command.Until,
            command.Text,
            command.Notes,
            left is null ? [] : [.. Told(left.Left, command.Notes).Where(note => !left.Notes.Contains(note))]));
        foreach (var note in command.Notes)
        {
            Concerns.EndIfStands(draft, note.Session, ConcernKind.NoteMissing);
        }

        return Refusal.None;
    }

    // It never refuses: the queue would say it again and again.
    public static Refusal Leave(RotaDraft draft, RotaCommand.LeaveShift command)
    {
        var (queue, agent) = (command.Queue, command.Agent.Id);
        var book = draft.State.Handovers;
        var left = book.Find(queue, command.Until)?.LineOf(agent) is { LeftAt: not null } line ? line : null;
        if (left?.LeftAt >= command.At || command.Until + HandoverBook.Kept < draft.Now)
        {
            return Refusal.None;
        }

        var known = left ?? book.Open(queue, agent)?.Line;
        var items = Items(draft.State, command);
        if (known is null && items.IsEmpty && command.OpenChats == 0)
        {
            return Refusal.None;
        }

        var notes = known?.Notes ?? [];
        draft.Happen(new RotaEvent.HandoverLeft(
            draft.Now, command.Agent, queue, command.Until, command.At, items, command.OpenChats, Told(items, notes)));
        CallLeads(draft, command, items, notes);
        return Refusal.None;
    }

    public static Refusal Confirm(RotaDraft draft, RotaCommand.ConfirmHandover command)
    {
        if (draft.State.Handovers.Find(command.Queue, command.Until) is not { HasEnded: true } page)
        {
            return Refusal.UnknownHandover;
        }

        if (!page.IsReadBy(command.By.Id))
        {
            draft.Happen(new RotaEvent.HandoverConfirmed(draft.Now, command.Queue, command.Until, command.By));
        }

        return Refusal.None;
    }

    // A hard chat is never handed over without a word, and never dropped because of that.
    private static void CallLeads(
        RotaDraft draft,
        RotaCommand.LeaveShift command,
        ImmutableArray<LeftItem> items,
        ImmutableArray<HandoverNote> notes)
    {
        var chats = command.Chats.Select(chat => chat.Session).ToHashSet();
        foreach (var item in items.Where(item => item.IsTricky && chats.Contains(item.Session)))
        {
            if (!notes.Any(note => note.Session == item.Session))
            {
                Concerns.Note(draft, new(new(
                    item.Session,
                    ConcernKind.NoteMissing,
                    command.Queue,
                    command.Agent,
                    command.At,
                    item.Note,
                    DueAt: null)));
            }
        }
    }

    // Only what is known to exist can be told: of other sessions a note may say anything.
    private static ImmutableArray<HandoverNote> Told(
        ImmutableArray<LeftItem> items, ImmutableArray<HandoverNote> notes) =>
        [.. notes.Where(note => items.Any(item => item.Session == note.Session))];

    private static ImmutableArray<LeftItem> Items(RotaState state, RotaCommand.LeaveShift command)
    {
        var concerns = state.Concerns.ToLookup(concern => concern.Session);
        var here = command.Chats.Where(chat => chat.RoundSince is not null || chat.StaysOpen)
            .Select(chat => Item(chat.Session, chat.Buyer, chat.RoundSince, [.. concerns[chat.Session]]));
        var seen = command.Chats.Select(chat => chat.Session).ToHashSet();
        var his = state.Concerns
            .Where(one => one.Kind == ConcernKind.Complaint && one.By.Id == command.Agent.Id
                && one.Queue == command.Queue && !seen.Contains(one.Session))
            .Select(one => Item(one.Session, buyer: null, since: null, [one]));
        return
        [
            .. here.Concat(his)
                .OrderByDescending(item => item.IsTricky).ThenByDescending(item => item.IsComplaint)
                .ThenBy(item => item.RoundSince is null).ThenBy(item => item.RoundSince).ThenBy(item => item.Session)
                .Take(MostItems),
        ];
    }

    private static LeftItem Item(SessionId session, string? buyer, Instant? since, IReadOnlyList<Concern> concerns)
    {
        var tricky = concerns.FirstOrDefault(one => one.Kind == ConcernKind.Tricky);
        var complaint = concerns.FirstOrDefault(one => one.Kind == ConcernKind.Complaint);
        return new(
            session,
            buyer,
            since,
            tricky is not null,
            complaint is not null,
            complaint?.DueAt,
            (tricky ?? complaint)?.Note ?? "");
    }

    private static Refusal Wrong(RotaDraft draft, RotaCommand.WriteHandover command) =>
        !draft.Policy.Has(command.Queue) ? Refusal.UnknownQueue
        : command.Until > draft.Now + Ahead || command.Until + HandoverBook.Kept < draft.Now
            || command.Notes.Length > MostNotes
            || command.Notes.DistinctBy(note => note.Session).Count() < command.Notes.Length
            ? Refusal.BadHandover
        : command.Text.Length > LongestText || command.Notes.Any(note => note.Text.Length > LongestNote)
            ? Refusal.TextTooLong
        : Texts.CheckNote(command.Text, draft.Rules) is var text and not Refusal.None ? text
        : command.Notes.Select(note => Texts.Check(note.Text, draft.Rules))
            .FirstOrDefault(wrong => wrong != Refusal.None);
}
