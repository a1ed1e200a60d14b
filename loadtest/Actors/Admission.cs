namespace Routing.LoadTest.Actors;

/// <summary>What a numbered item is to a client at its place in the stream.</summary>
public enum Admission
{
    /// <summary>It follows what the client has: apply it.</summary>
    Next,

    /// <summary>Something between is missing: ask for it.</summary>
    Gap,

    /// <summary>The client has it already: ignore it.</summary>
    Old,
}
