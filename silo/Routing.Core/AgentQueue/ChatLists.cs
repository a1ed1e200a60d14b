using Routing.Core.Versions;

namespace Routing.Core.AgentQueue;

/// <summary>The lists of chats that rules ask for besides the line; each follows from the chats alone.</summary>
public sealed record ChatLists
{
    public static ChatLists Empty => new();

    /// <summary>Those in line by the moment since which they wait.</summary>
    public VersionedSortedSet<WaitSince> Waits { get; init; } = new();

    /// <summary>Those kept while nobody is there, in the order in which they enter the line.</summary>
    public VersionedSortedSet<WaitingKey> Kept { get; init; } = new();

    /// <summary>Those whose buyer has been silent for long enough to be closed when others wait.</summary>
    public VersionedSortedSet<SilentChat> Silent { get; init; } = new();

    /// <summary>Those about which the lead is told something.</summary>
    public VersionedSortedSet<AlarmKey> Alarms { get; init; } = new();

    /// <summary>Since when the oldest in line waits; null when nobody does.</summary>
    public Instant? Oldest => Waits.IsEmpty ? null : Waits.Min.At;

    public static ChatLists Of(IEnumerable<ChatState> chats) =>
        chats.Aggregate(Empty, (lists, chat) => lists.With(before: null, chat));

    /// <summary>The lists after a chat changed.</summary>
    public ChatLists With(ChatState? before, ChatState after)
    {
        var isSame = before is not null && before.Phase == after.Phase && before.PlacedAt == after.PlacedAt
            && before.IsSilent == after.IsSilent && before.Alarms == after.Alarms && before.Arrival == after.Arrival
            && before.AlarmSince == after.AlarmSince;
        return isSame
            ? this
            : this with
            {
                Waits = Changed(Waits, WaitOf(before), WaitOf(after)),
                Kept = Changed(Kept, KeptOf(before), KeptOf(after)),
                Silent = Changed(Silent, SilentOf(before), SilentOf(after)),
                Alarms = Changed(Alarms, AlarmOf(before), AlarmOf(after)),
            };
    }

    private static VersionedSortedSet<T> Changed<T>(VersionedSortedSet<T> all, T? before, T? after)
        where T : struct, IComparable<T>
    {
        if (Nullable.Compare(before, after) == 0)
        {
            return all;
        }

        var kept = before is { } old ? all.Without(old) : all;
        return after is { } next ? kept.With(next) : kept;
    }

    private static WaitSince? WaitOf(ChatState? chat) =>
        chat is { Phase: ChatPhase.Waiting } ? new(chat.PlacedAt, chat.Arrival, chat.Session) : null;

    private static WaitingKey? KeptOf(ChatState? chat) =>
        chat is { Phase: ChatPhase.Kept } ? chat.WaitingKey : null;

    private static SilentChat? SilentOf(ChatState? chat) =>
        chat is { Phase: ChatPhase.WithAgent, IsSilent: true } ? new(chat.PlacedAt, chat.Session) : null;

    private static AlarmKey? AlarmOf(ChatState? chat) =>
        chat is { IsHere: true } && chat.Alarms != AgentQueue.Alarms.None ? new(chat.AlarmSince, chat.Session) : null;
}

/// <summary>A session in line, by the moment since which it waits there.</summary>
public readonly record struct WaitSince(Instant At, long Arrival, SessionId Session) : IComparable<WaitSince>
{
    public int CompareTo(WaitSince other)
    {
        var at = At.CompareTo(other.At);
        return at != 0 ? at : Arrival.CompareTo(other.Arrival);
    }
}

/// <summary>A chat whose buyer is silent.</summary>
/// <param name="PlacedAt">Since when its agent has it: the oldest is closed first.</param>
public readonly record struct SilentChat(Instant PlacedAt, SessionId Session) : IComparable<SilentChat>
{
    public int CompareTo(SilentChat other)
    {
        var at = PlacedAt.CompareTo(other.PlacedAt);
        return at != 0 ? at : Session.CompareTo(other.Session);
    }
}
