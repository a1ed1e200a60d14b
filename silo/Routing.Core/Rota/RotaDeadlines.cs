namespace Routing.Core.Rota;

/// <summary>The only timer logic of a rota: hosts ask for the next deadline and tick when it has come.</summary>
public static class RotaDeadlines
{
    /// <summary>Null when nothing is due.</summary>
    public static Instant? Next(RotaState state) =>
        state.Notices.Aggregate((Instant?)null, (first, notice) => Instant.Earlier(first, notice.Until));
}
