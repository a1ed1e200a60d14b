namespace Routing.Core;

/// <summary>Whether an agent is there for buyers.</summary>
public enum Presence
{
    /// <summary>Gone for the day, or not yet there.</summary>
    Offline,

    /// <summary>There, gets chats.</summary>
    Online,

    /// <summary>Keeps the chats he has, gets no new ones.</summary>
    Paused,

    /// <summary>In a meeting or a break, by his own word.</summary>
    Away,

    /// <summary>Near the end of his shift: keeps chats, gets no new ones. Set by the system.</summary>
    Draining,

    /// <summary>Away by the system's judgement, because nothing was heard of him. Set by the system.</summary>
    AutoAway,
}

public static class Presences
{
    /// <summary>Nobody answers at this desk: open rounds are covered.</summary>
    public static bool IsAbsent(this Presence presence) =>
        presence is Presence.Away or Presence.AutoAway or Presence.Offline;

    /// <summary>What an agent may choose himself; the rest is the system's to set.</summary>
    public static bool CanBeChosen(this Presence presence) =>
        presence is Presence.Online or Presence.Paused or Presence.Away or Presence.Offline;
}
