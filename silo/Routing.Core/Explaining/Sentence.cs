namespace Routing.Core.Explaining;

/// <summary>The same said in the product's two languages.</summary>
public sealed record Sentence(string En, string Zh)
{
    /// <summary>Several, one after the other.</summary>
    public static Sentence Joined(IReadOnlyList<Sentence> all) => new(
        string.Join("; ", all.Select(one => one.En)), string.Join("；", all.Select(one => one.Zh)));
}
