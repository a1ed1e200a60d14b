namespace Routing.Core;

/// <summary>A tenant's name: 1 to 64 characters of A-Z a-z 0-9 . _ @ : -</summary>
public readonly record struct ShopId(string Value) : IComparable<ShopId>
{
    public int CompareTo(ShopId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}

/// <summary>An agent queue's name inside its shop; the same characters as a shop's.</summary>
public readonly record struct QueueId(string Value) : IComparable<QueueId>
{
    public int CompareTo(QueueId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}

/// <summary>An agent's name inside the shop; leads have one too.</summary>
public readonly record struct AgentId(string Value) : IComparable<AgentId>
{
    public int CompareTo(AgentId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}

/// <summary>
/// A buyer's name inside the shop, as the shop's token states it, or one made for an anonymous buyer.
/// </summary>
public readonly record struct BuyerId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>
/// One conversation of one buyer: the buyer's name, a tilde and the ordinal of the conversation (1, 2, 3 …). Two
/// hubs that open the same buyer's next session at once therefore mean the same session.
/// </summary>
public readonly record struct SessionId(string Value) : IComparable<SessionId>
{
    public const char Separator = '~';

    public static SessionId Of(BuyerId buyer, int ordinal) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{buyer.Value}{Separator}{ordinal}"));

    /// <summary>The buyer in the name, or an empty name when this is no session's name.</summary>
    public BuyerId Buyer => new(Value[..Math.Max(0, Value.LastIndexOf(Separator))]);

    /// <summary>The ordinal in the name, or 0 when this is no session's name.</summary>
    public int Ordinal =>
        int.TryParse(
            Value.AsSpan(Value.LastIndexOf(Separator) + 1),
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var ordinal) ? ordinal : 0;

    public bool IsWellFormed => Names.AreWellFormed(Buyer.Value) && Ordinal > 0 && Of(Buyer, Ordinal) == this;

    public int CompareTo(SessionId other) => string.CompareOrdinal(Value, other.Value);

    public override string ToString() => Value;
}

/// <summary>The sender's own name for a message (a UUID), by which a resend is recognised.</summary>
public readonly record struct ClientMessageId(Guid Value)
{
    public override string ToString() => Value.ToString();
}

/// <summary>One connection of a console: the hub that holds it, and the connection's name there.</summary>
public readonly record struct ConnectionId(string Hub, string Name);

/// <summary>Which family of actors a name belongs to.</summary>
public enum ActorKind
{
    BuyerSession,
    AgentQueue,

    /// <summary>The one rota of a shop.</summary>
    Rota,
}

/// <summary>The address of an actor, and of its event stream.</summary>
public readonly record struct ActorId(ActorKind Kind, ShopId Shop, string Key)
{
    public static ActorId Of(ShopId shop, SessionId session) => new(ActorKind.BuyerSession, shop, session.Value);

    public static ActorId Of(ShopId shop, QueueId queue) => new(ActorKind.AgentQueue, shop, queue.Value);

    /// <summary>The shop's rota.</summary>
    public static ActorId Of(ShopId shop) => new(ActorKind.Rota, shop, "rota");

    public SessionId Session => new(Key);

    public QueueId Queue => new(Key);

    public override string ToString() => Kind switch
    {
        ActorKind.BuyerSession => $"session/{Shop.Value}/{Key}",
        ActorKind.AgentQueue => $"queue/{Shop.Value}/{Key}",
        _ => $"rota/{Shop.Value}/{Key}",
    };

    /// <summary>Reads what <see cref="ToString"/> wrote; null when the text names no actor.</summary>
    public static ActorId? Parse(string text)
    {
        var parts = text.Split('/');
        return parts switch
        {
            ["session", var shop, var key] => new(ActorKind.BuyerSession, new(shop), key),
            ["queue", var shop, var key] => new(ActorKind.AgentQueue, new(shop), key),
            ["rota", var shop, "rota"] => Of(new ShopId(shop)),
            _ => null,
        };
    }
}

/// <summary>What every name in the system is made of, so that names can stand in addresses and file paths.</summary>
public static class Names
{
    public const int MaxLength = 64;

    public static bool AreWellFormed(string? name) =>
        name is { Length: > 0 and <= MaxLength } && name.All(IsNameCharacter);

    private static bool IsNameCharacter(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '@' or ':' or '-';
}
