namespace Routing.Core.AgentQueue;

/// <summary>Whom a queue asks for help: each ring holds the one before.</summary>
public enum HelpRing
{
    Nobody,

    /// <summary>The queues that its policy names as its neighbours.</summary>
    Neighbours,

    /// <summary>Every queue of the shop.</summary>
    Everybody,
}
