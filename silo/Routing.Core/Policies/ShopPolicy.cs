using System.Collections.Immutable;

namespace Routing.Core.Policies;

/// <summary>Everything a decision may depend on besides the state: the shop's numbers and its words.</summary>
/// <param name="Queues">The agent queues the shop has.</param>
/// <param name="Names">The shop's name by language.</param>
/// <param name="Texts">The automatic replies by language.</param>
public sealed record ShopPolicy(
    RoutingPolicy Rules,
    ImmutableSortedSet<QueueId> Queues,
    ImmutableSortedDictionary<string, string> Names,
    ImmutableSortedDictionary<string, AutomaticTexts> Texts)
{
    /// <summary>The texts in the buyer's language, else in the shop's first language.</summary>
    public AutomaticTexts TextsIn(string language) => Texts.GetValueOrDefault(language) ?? Texts.Values.First();

    /// <summary>The shop's name in the buyer's language, else in its first language.</summary>
    public string NameIn(string language) => Names.GetValueOrDefault(language) ?? Names.Values.First();
}

/// <summary>
/// The automatic replies in one language. Placeholders: {shop} {agent} {position} {wait}; in Away, {agent} is who
/// stepped away and {cover} is who answers now.
/// </summary>
/// <param name="Welcome">On the buyer's first message.</param>
/// <param name="Waiting">On entering the line and when the place improves, with {position} and {wait}.</param>
/// <param name="WaitingUnknown">The same when nobody is there to serve, so that no wait can be told.</param>
/// <param name="Away">When a colleague covers.</param>
public sealed record AutomaticTexts(string Welcome, string Waiting, string WaitingUnknown, string Away)
{
    public static readonly ImmutableArray<string> Languages = ["zh", "en"];

    /// <summary>Which placeholders each text may use.</summary>
    public static readonly ImmutableSortedDictionary<string, ImmutableArray<string>> Placeholders =
        new Dictionary<string, ImmutableArray<string>>
        {
            ["welcome"] = ["shop"],
            ["waiting"] = ["shop", "position", "wait"],
            ["waitingUnknown"] = ["shop", "position"],
            ["away"] = ["shop", "agent", "cover"],
        }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
