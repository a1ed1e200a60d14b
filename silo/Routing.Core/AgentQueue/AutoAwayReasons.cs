namespace Routing.Core.AgentQueue;

/// <summary>Why the system took an agent for absent; consoles explain each in their language.</summary>
public static class AutoAwayReasons
{
    /// <summary>His console's last connection dropped and none came back within the grace.</summary>
    public const string ConnectionLost = "connectionLost";
}
