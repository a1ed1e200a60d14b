using Routing.Core;

namespace Routing.LoadTest.Scenarios.Why;

/// <summary>One thing that happened to the session in a queue, in words.</summary>
/// <param name="What">What happened, in one line.</param>
/// <param name="Facts">What was known before it, and what the rules answer.</param>
/// <param name="Agrees">Whether the rules answer what was recorded; null where they had nothing to decide.</param>
public sealed record WhyStep(
    Instant At, QueueId Queue, long Number, string What, IReadOnlyList<WhyFact> Facts, bool? Agrees);

/// <summary>A line under a step: its title, and what it says.</summary>
public sealed record WhyFact(string Title, string Text);
