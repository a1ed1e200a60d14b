namespace Routing.LoadTest.Baseline;

/// <summary>The message inside a <see cref="BareItem"/>, of the shape and size of a transcript entry.</summary>
public sealed record BareEntry(long Number, long At, string From, string Kind, string Text, string Id);
