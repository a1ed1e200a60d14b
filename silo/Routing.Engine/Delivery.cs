using Routing.Core.Views;
using Routing.Engine.Json;

namespace Routing.Engine;

/// <summary>One item on its way to watchers. Its JSON is made once, however many watch.</summary>
public sealed class Delivery(StreamItem item)
{
    private byte[]? json;

    public StreamItem Item { get; } = item;

    /// <summary>The item as UTF-8 JSON, as clients get it: an object whose <c>kind</c> is snapshot or update.</summary>
    public ReadOnlyMemory<byte> Json => json ??= ViewJson.Write(Item);
}
