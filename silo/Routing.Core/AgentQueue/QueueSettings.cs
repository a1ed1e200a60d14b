using Routing.Core.Policies;

namespace Routing.Core.AgentQueue;

/// <summary>
/// What of the policy stands in a queue's state, because deadlines and indexes follow from it. Spans in seconds.
/// </summary>
/// <param name="Ranking">Who among several free agents gets the next chat.</param>
/// <param name="AskNeighboursAfter">How long the oldest waits before the neighbours are asked.</param>
/// <param name="AskAllAfter">How long before every queue of the shop is asked.</param>
/// <param name="TellLeadAfter">How long before the lead is told.</param>
/// <param name="UtcOffsetMinutes">What the shop's clock is ahead of UTC: the day's figures begin at its midnight.
/// </param>
public sealed record QueueSettings(
    Ranking Ranking, int AskNeighboursAfter, int AskAllAfter, int TellLeadAfter, int UtcOffsetMinutes = 0)
{
    public static readonly QueueSettings Usual = Of(QueuePolicy.Plain, RoutingPolicy.Default, 0);

    public static QueueSettings Of(QueuePolicy queue, RoutingPolicy rules, int utcOffsetMinutes) => new(
        queue.Ranking,
        rules.AskNeighboursAfterSeconds,
        rules.AskAllAfterSeconds,
        rules.TellLeadAfterSeconds,
        utcOffsetMinutes);
}
