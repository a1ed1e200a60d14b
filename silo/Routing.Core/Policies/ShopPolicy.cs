using System.Collections.Immutable;

namespace Routing.Core.Policies;

/// <summary>Everything a decision may depend on besides the state: the shop's numbers and its words.</summary>
/// <param name="Queues">The agent queues the shop has.</param>
/// <param name="Hours">When the shop is open.</param>
/// <param name="Names">The shop's name by language.</param>
/// <param name="Texts">The automatic replies by language.</param>
public sealed record ShopPolicy(
    RoutingPolicy Rules,
    ImmutableSortedDictionary<QueueId, QueuePolicy> Queues,
    OpeningHours Hours,
    ImmutableSortedDictionary<string, string> Names,
    ImmutableSortedDictionary<string, AutomaticTexts> Texts)
{
    /// <summary>The shop's people and their usual hours.</summary>
    public Roster Roster { get; init; } = Roster.Empty;

    /// <summary>Whether the shop has a queue of that name.</summary>
    public bool Has(QueueId queue) => Queues.ContainsKey(queue);

    /// <summary>The queue's wishes; those of a plain queue when the shop no longer has it.</summary>
    public QueuePolicy Of(QueueId queue) => Queues.GetValueOrDefault(queue, QueuePolicy.Plain);

    /// <summary>When a queue is open: by its own hours, else by the shop's.</summary>
    public OpeningHours HoursOf(QueueId queue) => Of(queue).Hours ?? Hours;

    /// <summary>The texts in the buyer's language, else in the shop's first language.</summary>
    public AutomaticTexts TextsIn(string language) => Texts.GetValueOrDefault(language) ?? Texts.Values.First();

    /// <summary>The shop's name in the buyer's language, else in its first language.</summary>
    public string NameIn(string language) => Names.GetValueOrDefault(language) ?? Names.Values.First();
}
