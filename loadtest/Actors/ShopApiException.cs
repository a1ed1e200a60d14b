namespace Routing.LoadTest.Actors;

/// <summary>A REST request was refused or could not be made; the message carries the server's own words.</summary>
public sealed class ShopApiException(string message) : Exception(message);
