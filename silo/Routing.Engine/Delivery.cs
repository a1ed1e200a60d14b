using Routing.Core.Views;
using Routing.Engine.Json;

namespace Routing.Engine;

/// <summary>
/// One item on its way to watchers. Its JSON is made once, however many watch; where it has come as JSON from another
/// process, it is read only when someone looks at the item.
/// </summary>
public sealed class Delivery
{
    private readonly StreamKind kind;
    private StreamItem? item;
    private byte[]? json;

    public Delivery(StreamItem item)
    {
        this.item = item;
        (Number, MessageId) = (item.Number, (item as StreamItem.SessionUpdate)?.Entry?.Id);
    }

    /// <summary>An item from another process, with what most watchers want to know of it.</summary>
    /// <param name="json">What <see cref="Json"/> was there.</param>
    /// <param name="kind">The kind of its stream.</param>
    /// <param name="number">Its number in the stream.</param>
    /// <param name="messageId">The client's message id when it shows a client's message.</param>
    public Delivery(byte[] json, StreamKind kind, long number, string? messageId) =>
        (this.json, this.kind, Number, MessageId) = (json, kind, number, messageId);

    public StreamItem Item => item ??= ViewJson.Read(json, kind);

    /// <summary>The number the watcher has after this item.</summary>
    public long Number { get; }

    /// <summary>The client message id of the message that the item shows; null when it shows none.</summary>
    public string? MessageId { get; }

    /// <summary>The item as UTF-8 JSON, as clients get it: an object whose <c>kind</c> is snapshot or update.</summary>
    public ReadOnlyMemory<byte> Json => json ??= ViewJson.Write(Item);
}
