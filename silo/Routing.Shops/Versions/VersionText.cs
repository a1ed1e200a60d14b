using System.Text.Json.Nodes;

namespace Routing.Shops.Versions;

/// <summary>What came of asking for an earlier version's document.</summary>
public abstract record VersionText
{
    private VersionText()
    {
    }

    /// <param name="Document">Without its secrets.</param>
    public sealed record Found(JsonObject Document) : VersionText;

    /// <summary>There is no such version, or it is no longer kept.</summary>
    public sealed record NoSuchVersion : VersionText;

    /// <summary>It is kept, and cannot be read now or ever.</summary>
    public sealed record Unreadable : VersionText;
}
