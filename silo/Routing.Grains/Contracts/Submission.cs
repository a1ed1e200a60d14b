namespace Routing.Grains.Contracts;

/// <summary>A command on its way to an actor: its name and its body, UTF-8 JSON like the journal's.</summary>
[GenerateSerializer]
[Immutable]
[Alias("Routing.Submission")]
public readonly record struct Submission([property: Id(0)] string Type, [property: Id(1)] byte[] Body);
