namespace Routing.Core.AgentQueue;

/// <summary>Why the system took an agent for absent; consoles explain each in their language.</summary>
public static class AutoAwayReasons
{
    /// <summary>His console's last connection dropped and none came back within the grace.</summary>
    public const string ConnectionLost = "connectionLost";

    /// <summary>A round was not answered for too long while others were open too.</summary>
    public const string SlowReply = "slowReply";

    /// <summary>His console gave no sign of life.</summary>
    public const string SilentConsole = "silentConsole";
}
