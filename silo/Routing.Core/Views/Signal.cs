namespace Routing.Core.Views;

/// <summary>What those in a conversation see of each other besides words. It is shown to whoever is there, not kept.
/// </summary>
public enum SignalKind
{
    /// <summary>Somebody writes; it is true for some seconds.</summary>
    Typing,

    /// <summary>Somebody has seen the messages up to a number.</summary>
    Seen,
}

/// <summary>A signal on its way to a session.</summary>
/// <param name="Buyer">Who gives it, when it is the buyer.</param>
/// <param name="Agent">Who gives it, when it is an agent.</param>
/// <param name="Seen">For Seen: the number of the newest message that was seen.</param>
public sealed record Signal(SignalKind Kind, BuyerId? Buyer, AgentId? Agent, int Seen = 0);
