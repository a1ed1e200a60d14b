namespace Routing.Core.Policies;

/// <summary>Which other queues a queue asks for help when nobody here is free.</summary>
public enum HelpScope
{
    /// <summary>First its neighbours, then every queue of the shop. The default.</summary>
    Everybody,

    /// <summary>Only its neighbours.</summary>
    Neighbours,

    /// <summary>None: its sessions wait for its own agents.</summary>
    Nobody,
}
