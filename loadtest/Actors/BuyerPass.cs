namespace Routing.LoadTest.Actors;

/// <summary>A buyer's id and the token that proves it.</summary>
public sealed record BuyerPass(string Buyer, string Token);
