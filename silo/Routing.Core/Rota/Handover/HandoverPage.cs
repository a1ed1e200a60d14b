using System.Collections.Immutable;

namespace Routing.Core.Rota.Handover;

/// <summary>Somebody of the next shift has read a page.</summary>
public sealed record HandoverReader(AgentRef By, Instant At);

/// <summary>A page of the handover book: a queue's shift that ends at a moment.</summary>
/// <param name="Lines">One for each agent who wrote, or left something.</param>
/// <param name="Readers">Who has confirmed it, in the order they did.</param>
public sealed record HandoverPage(
    QueueId Queue, Instant Until, ImmutableArray<HandoverLine> Lines, ImmutableArray<HandoverReader> Readers)
{
    /// <summary>Whether somebody's shift has ended: there is something to read.</summary>
    public bool HasEnded => Lines.Any(line => line.LeftAt is not null);

    public HandoverLine? LineOf(AgentId agent) => Lines.FirstOrDefault(line => line.By.Id == agent);

    public bool IsReadBy(AgentId agent) => Readers.Any(reader => reader.By.Id == agent);
}
