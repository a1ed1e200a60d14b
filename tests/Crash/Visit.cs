using Routing.LoadTest.Actors;

namespace Routing.Crash.Tests;

/// <summary>A buyer at his page for one session.</summary>
internal sealed class Visit(BuyerActor buyer, BuyerPass pass)
{
    public BuyerActor Buyer => buyer;

    public BuyerPass Pass => pass;

    public string Session => buyer.Session;

    /// <summary>Whether the session was closed and the page left.</summary>
    public bool IsOver { get; private set; }

    public ValueTask Leave()
    {
        IsOver = true;
        return buyer.DisposeAsync();
    }
}
