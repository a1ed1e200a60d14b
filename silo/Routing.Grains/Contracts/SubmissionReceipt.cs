namespace Routing.Grains.Contracts;

/// <summary>The answer to a submission.</summary>
/// <param name="Refused">The refusal's name; null when it was accepted.</param>
/// <param name="Number">The message's transcript number for a message; else 0.</param>
[GenerateSerializer]
[Immutable]
[Alias("Routing.SubmissionReceipt")]
public readonly record struct SubmissionReceipt([property: Id(0)] string? Refused, [property: Id(1)] long Number);
