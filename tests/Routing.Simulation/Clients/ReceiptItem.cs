using System.Text.Json;
using Routing.Core;

namespace Routing.Simulation.Clients;

/// <summary>The hub's receipt of a message, as a page reads it.</summary>
internal sealed record ReceiptItem(string Session, Guid Id, long Number, Refusal Refused)
{
    public static ReceiptItem Read(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var refused = root.TryGetProperty("refused", out var refusal)
            ? Enum.Parse<Refusal>(refusal.GetProperty("code").GetString()!)
            : Refusal.None;
        return new(
            root.GetProperty("stream").GetString()!["session/".Length..],
            root.GetProperty("id").GetGuid(),
            refused == Refusal.None ? root.GetProperty("number").GetInt64() : 0,
            refused);
    }
}
