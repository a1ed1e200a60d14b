namespace Routing.Grains.Contracts;

/// <summary>What a hub asks of the cluster as a whole; any silo answers.</summary>
[Alias("Routing.IClusterGrain")]
public interface IClusterGrain : IGrainWithIntegerKey
{
    /// <summary>A buyer's sessions, newest first.</summary>
    [Alias("SessionsOf")]
    Task<string[]> SessionsOf(string shop, string buyer, int most);

    /// <summary>A hub is alive.</summary>
    /// <param name="hub">Its name in its present term.</param>
    /// <param name="isNew">Whether it says so for the first time under this name.</param>
    [Alias("Renew")]
    Task<RenewAnswer> Renew(string hub, bool isNew);
}
