using System.Collections.Frozen;
using System.Text.Json;
using Routing.Core;
using Routing.Core.BuyerSession;

namespace Routing.Hub.Realtime;

/// <summary>What agents and leads alike do about a session; each checks what came over the wire.</summary>
internal static class Care
{
    private static readonly FrozenDictionary<string, SessionFlag> Flags = Enum.GetValues<SessionFlag>()
        .ToFrozenDictionary(flag => JsonNamingPolicy.CamelCase.ConvertName(flag.ToString()), StringComparer.Ordinal);

    public static SessionCommand SetFlag(AgentRef by, Asked<string> flag, Asked<string> note) =>
        new SessionCommand.SetFlag(by, Known(flag), Text(note));

    public static SessionCommand ClearFlag(AgentRef by, Asked<string> flag, Asked<string> note) =>
        new SessionCommand.ClearFlag(by, Known(flag), Text(note));

    public static SessionCommand AddNote(AgentRef by, Asked<string> id, Asked<string> text) =>
        Note(by, id, text, isWhisper: false);

    /// <summary>A note by a lead to the agent who has the chat.</summary>
    public static SessionCommand Whisper(AgentRef by, Asked<string> id, Asked<string> text) =>
        Note(by, id, text, isWhisper: true);

    public static SessionCommand SetTags(AgentRef by, Asked<IReadOnlyList<string>> tags) =>
        tags.Value is { } all && !all.Contains(null!)
            ? new SessionCommand.SetTags(by, [.. all])
            : throw RefusalWords.Exception(Refusal.BadTags);

    /// <summary>A text that may be empty.</summary>
    public static string Text(Asked<string> asked) => asked.Value ?? throw RefusalWords.Exception(Refusal.NotText);

    /// <summary>A lead's word to the buyer.</summary>
    public static SessionCommand SayAsLead(AgentRef by, Asked<string> id, Asked<string> text) =>
        new SessionCommand.SayAsLead(by, Name(id), Text(text));

    private static SessionCommand.AddNote Note(AgentRef by, Asked<string> id, Asked<string> text, bool isWhisper) =>
        new(by, Name(id), Text(text), isWhisper);

    private static ClientMessageId Name(Asked<string> id) => Guid.TryParseExact(id.Value, "D", out var name)
        ? new(name)
        : throw RefusalWords.Exception(Refusal.BadMessageId);

    private static SessionFlag Known(Asked<string> flag) =>
        flag.Value is { } name && Flags.TryGetValue(name, out var known)
            ? known
            : throw RefusalWords.Exception(Refusal.Malformed);
}
