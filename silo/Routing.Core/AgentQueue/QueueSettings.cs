using Routing.Core.Policies;

namespace Routing.Core.AgentQueue;

/// <summary>
/// What of the policy stands in a queue's state, because deadlines and indexes follow from it. Spans in seconds.
/// </summary>
/// <param name="Ranking">Who among several free agents gets the next chat.</param>
/// <param name="AskNeighboursAfter">How long the oldest waits before the neighbours are asked.</param>
/// <param name="AskAllAfter">How long before every queue of the shop is asked.</param>
/// <param name="TellLeadAfter">How long before the lead is told.</param>
public sealed record QueueSettings(Ranking Ranking, int AskNeighboursAfter, int AskAllAfter, int TellLeadAfter)
{
    public static readonly QueueSettings Usual = Of(QueuePolicy.Plain, RoutingPolicy.Default);

    public static QueueSettings Of(QueuePolicy queue, RoutingPolicy rules) => new(
        queue.Ranking, rules.AskNeighboursAfterSeconds, rules.AskAllAfterSeconds, rules.TellLeadAfterSeconds);
}
