using System.Collections.Immutable;

namespace Routing.Core.Rota.Handover;

/// <summary>What an agent tells the next shift about one session.</summary>
public sealed record HandoverNote(SessionId Session, string Text);

/// <summary>What one agent hands over at the end of his shift.</summary>
/// <param name="Text">What he says to all of them; may be empty.</param>
/// <param name="Notes">What he says about single sessions.</param>
/// <param name="LeftAt">When he left; null while he is still there, and may write.</param>
/// <param name="Left">What he left; bounded.</param>
/// <param name="OpenChats">How many chats he left in all, the answered ones included.</param>
public sealed record HandoverLine(
    AgentRef By,
    string Text,
    ImmutableArray<HandoverNote> Notes,
    Instant? LeftAt,
    ImmutableArray<LeftItem> Left,
    int OpenChats)
{
    public bool HasNoteOn(SessionId session) => Notes.Any(note => note.Session == session);

    /// <summary>Whether it says the same as another.</summary>
    public bool Says(string text, ImmutableArray<HandoverNote> notes) => Text == text && Notes.SequenceEqual(notes);
}
