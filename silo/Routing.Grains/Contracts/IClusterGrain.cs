namespace Routing.Grains.Contracts;

/// <summary>What a hub asks of the cluster as a whole; any silo answers.</summary>
[Alias("Routing.IClusterGrain")]
public interface IClusterGrain : IGrainWithIntegerKey
{
    /// <summary>A buyer's sessions, newest first.</summary>
    [Alias("SessionsOf")]
    Task<string[]> SessionsOf(string shop, string buyer, int most);

    /// <summary>
    /// A hub is alive; the answer says why the cluster cannot take submissions now, or null when it can.
    /// </summary>
    [Alias("Renew")]
    Task<string?> Renew(string hub);
}
