namespace Routing.LoadTest.Scenarios.Why;

/// <summary>The way of a session through its queues, in time order.</summary>
/// <param name="Notes">What the reader should know about the journal.</param>
public sealed record WhyAnswer(IReadOnlyList<WhyStep> Steps, IReadOnlyList<string> Notes)
{
    /// <summary>How many decisions were made again.</summary>
    public int Decisions => Steps.Count(step => step.Agrees is not null);

    /// <summary>How many of them came out otherwise.</summary>
    public int Differing => Steps.Count(step => step.Agrees == false);
}
