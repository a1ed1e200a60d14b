using Routing.Core.Rota;

namespace Routing.Core.Views;

/// <summary>What is planned and swapped, as leads and each agent see it.</summary>
public static class RotaProjection
{
    public static StreamItem.SwapsSnapshot ForLeads(string stream, long number, RotaState state) =>
        new(stream, number, state.Planned, [.. InOrder(state.Swaps)]);

    public static StreamItem.ShiftsSnapshot ForAgent(string stream, long number, RotaState state, AgentId agent) =>
        new(stream, number, state.Planned, [.. InOrder(state.Swaps.Where(swap => swap.Concerns(agent)))]);

    public static StreamItem.PlansSnapshot Whole(string stream, long number, RotaState state) => new(
        stream,
        number,
        state.Planned,
        [.. state.Plans.Values.SelectMany(days => days)],
        state.Swaps);

    /// <summary>Whether an event changes what leads see.</summary>
    public static bool Changes(RotaEvent @event) =>
        @event is RotaEvent.DaysPlanned or RotaEvent.SwapAsked or RotaEvent.SwapAgreed or RotaEvent.SwapEnded;

    /// <summary>Whether an event changes what an agent sees.</summary>
    /// <param name="before">The state before the event.</param>
    public static bool Concerns(RotaEvent @event, RotaState before, AgentId agent) => @event switch
    {
        RotaEvent.DaysPlanned e => e.Days.Any(day => day.Agent == agent),
        RotaEvent.SwapAsked e => e.Swap.Concerns(agent),
        RotaEvent.SwapAgreed e => before.FindSwap(e.Id)?.Concerns(agent) != false,
        RotaEvent.SwapEnded e => before.FindSwap(e.Id)?.Concerns(agent) != false,
        _ => false,
    };

    // What is open first, then what ended last.
    private static IEnumerable<Swap> InOrder(IEnumerable<Swap> swaps) =>
        swaps.OrderByDescending(swap => swap.IsOpen).ThenBy(swap => swap.IsOpen ? swap.Until.UnixMs : 0)
            .ThenByDescending(swap => swap.EndedAt);
}
