using System.Text.Json.Nodes;
using Routing.Core.Policies;

namespace Routing.Shops.Versions;

/// <summary>Who changed a shop's settings.</summary>
public sealed record VersionAuthor(string Agent, string Name);

/// <summary>A version of a shop file, without its text.</summary>
/// <param name="Number">1, 2, 3 and so on; 0 where no history can be kept.</param>
/// <param name="At">When it was made, in Unix milliseconds.</param>
/// <param name="By">The lead who saved it; null when the file itself was edited.</param>
/// <param name="Hash">What the text is known by: SHA-256 of its bytes, in hexadecimal.</param>
/// <param name="BackTo">The version it brought back.</param>
/// <param name="Changes">What changed since the version before, <see cref="ShopChanges.Most"/> at most.</param>
/// <param name="More">How many changes are not told.</param>
public sealed record ShopVersion(
    int Number,
    long At,
    VersionAuthor? By,
    string Hash,
    int? BackTo,
    IReadOnlyList<ShopChange> Changes,
    int More);

/// <summary>A shop's settings as they stand.</summary>
/// <param name="Document">The file without its secrets; the newest good version when the file has mistakes.</param>
/// <param name="Mistakes">What is wrong with the file itself: it was edited, and is not what is served.</param>
/// <param name="WhyNot">Why nothing can be saved here; null when it can.</param>
public sealed record ShopSettings(
    ShopVersion Version, JsonObject Document, IReadOnlyList<Mistake> Mistakes, string? WhyNot);

/// <summary>What came of saving.</summary>
public abstract record SaveOutcome
{
    private SaveOutcome()
    {
    }

    /// <summary>It is the shop's file now; the same version as before when nothing differs.</summary>
    public sealed record Saved(ShopVersion Version) : SaveOutcome;

    /// <summary>It has mistakes; nothing was changed.</summary>
    public sealed record Wrong(IReadOnlyList<Mistake> Mistakes) : SaveOutcome;

    /// <summary>It was made from a version that is no longer the newest.</summary>
    /// <param name="Now">The newest.</param>
    /// <param name="Since">The versions made meanwhile, oldest first, as far as they are kept.</param>
    public sealed record Outdated(ShopVersion Now, IReadOnlyList<ShopVersion> Since) : SaveOutcome;

    /// <summary>It cannot be written.</summary>
    public sealed record NotKept(string Why) : SaveOutcome;

    /// <summary>There is no such version, or it is no longer kept.</summary>
    public sealed record NoSuchVersion : SaveOutcome;
}
