namespace Routing.LoadTest.Actors.Protocol;

/// <summary>What an item of a <c>deliver</c> call is.</summary>
public enum DeliveredKind
{
    /// <summary>Nothing this client knows; to be ignored.</summary>
    Unknown,

    /// <summary>The whole of a stream as of a number.</summary>
    Snapshot,

    /// <summary>What changed in a stream from one number to the next.</summary>
    Update,

    /// <summary>The answer to a message that was sent without waiting.</summary>
    Receipt,
}
