namespace Routing.LoadTest.Actors;

/// <summary>A REST request was refused or could not be made; the message carries the server's own words.</summary>
public sealed class ShopApiException(string message, int status = 0) : Exception(message)
{
    /// <summary>The HTTP status of the server's answer; 0 when there was none.</summary>
    public int Status => status;
}
