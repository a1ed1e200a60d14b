namespace Routing.Core.Rota;

/// <summary>The only timer logic of a rota: hosts ask for the next deadline and tick when it has come.</summary>
public static class RotaDeadlines
{
    /// <summary>Null when nothing is due.</summary>
    public static Instant? Next(RotaState state) =>
        state.Notices.Select(notice => notice.Until)
            .Concat(state.Swaps.Where(swap => swap.IsOpen).Select(swap => (Instant?)swap.Until))
            .Concat(state.Placed.Values.Select(placed => placed.NextAt))
            .Aggregate((Instant?)null, Instant.Earlier);
}
