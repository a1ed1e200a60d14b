namespace Routing.LoadTest.Actors.Protocol;

/// <summary>
/// One item of a <c>deliver</c> call: slices of the receive buffer; what the item lacks is empty or zero.
/// </summary>
public ref struct DeliveredItem
{
    /// <summary>What the item is.</summary>
    public DeliveredKind Kind { get; internal set; }

    /// <summary>The stream's name, such as <c>session/alice~3</c>.</summary>
    public ReadOnlySpan<byte> Stream { get; internal set; }

    /// <summary>The stream number an update follows.</summary>
    public long After { get; internal set; }

    /// <summary>The stream number after this item; in a receipt the transcript number of the message.</summary>
    public long Number { get; internal set; }

    /// <summary>The entry of an update.</summary>
    public DeliveredEntry Entry { get; internal set; }

    /// <summary>The client message id a receipt answers.</summary>
    public ReadOnlySpan<byte> Id { get; internal set; }

    /// <summary>The raw head of a stream.</summary>
    public ReadOnlySpan<byte> Head { get; internal set; }

    /// <summary>The raw array of a session snapshot's entries.</summary>
    public ReadOnlySpan<byte> Entries { get; internal set; }

    /// <summary>The raw array of a desk snapshot's chats.</summary>
    public ReadOnlySpan<byte> Chats { get; internal set; }

    /// <summary>The raw chat of a desk update.</summary>
    public ReadOnlySpan<byte> Chat { get; internal set; }

    /// <summary>The session that left a desk.</summary>
    public ReadOnlySpan<byte> Left { get; internal set; }

    /// <summary>The raw refusal of a receipt: an object with code and message.</summary>
    public ReadOnlySpan<byte> Refused { get; internal set; }
}
