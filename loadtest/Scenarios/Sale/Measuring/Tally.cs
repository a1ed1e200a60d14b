namespace Routing.LoadTest.Scenarios.Sale.Measuring;

/// <summary>What is counted over time, by the moment it was meant to happen.</summary>
public enum Tally
{
    /// <summary>Buyers arrived.</summary>
    Arrivals,

    /// <summary>Messages said, by buyers and agents.</summary>
    Said,

    /// <summary>Messages that came to the other end.</summary>
    Delivered,

    /// <summary>Messages, sessions or connections refused with a documented reason.</summary>
    Refused,

    /// <summary>What failed without a documented reason.</summary>
    Failed,
}
