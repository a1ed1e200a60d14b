using System.Collections.Immutable;

namespace Routing.Core.AgentQueue;

/// <summary>What the rota tells a queue of an agent.</summary>
/// <param name="Number">Counts what the rota tells; what comes late is recognised by it.</param>
/// <param name="Shift">The shift that holds, or else the next; null when he works at any hour.</param>
/// <param name="Breaks">The breaks in it that are still to come, the earliest first.</param>
/// <param name="Queue">The queue where he works from now on; null when he stays where he is.</param>
public sealed record AgentDuty(long Number, Shift? Shift, ImmutableArray<Shift> Breaks, QueueId? Queue)
{
    /// <summary>The reason of an absence that the rota brought about.</summary>
    public const string Break = "break";

    /// <summary>Who does what the rota wants, where a lead's name stands otherwise.</summary>
    public static readonly AgentRef Rota = new(new(":rota"), "rota");

    /// <summary>Whether another says the same of when he works.</summary>
    public bool HasSameHours(Shift? shift, ImmutableArray<Shift> breaks) =>
        Shift == shift && Breaks.SequenceEqual(breaks);
}
