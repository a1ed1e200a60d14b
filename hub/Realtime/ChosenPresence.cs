using Routing.Core;

namespace Routing.Hub.Realtime;

/// <summary>A presence by the name that is on the wire.</summary>
internal static class ChosenPresence
{
    /// <exception cref="Microsoft.AspNetCore.SignalR.HubException">It is none that can be chosen.</exception>
    public static Presence Of(string name) =>
        Enum.TryParse<Presence>(name, out var chosen) && chosen.CanBeChosen() && chosen.ToString() == name
            ? chosen
            : throw RefusalWords.Exception(Refusal.BadPresence);
}
