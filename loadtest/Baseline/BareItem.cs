namespace Routing.LoadTest.Baseline;

/// <summary>An item of the shape and size the routing server delivers.</summary>
public sealed record BareItem(string Kind, string Stream, long After, long Number, BareEntry Entry);

