using Routing.Core.Policies;
using Routing.Engine;
using Routing.Engine.Ports;
using Routing.Engine.Running;
using Routing.Simulation.Disks;

namespace Routing.Simulation.Servers;

/// <summary>
/// What a server is put together from. A variant that is broken on purpose exchanges one of the parts; the checks
/// always go by the true ones.
/// </summary>
internal record Parts
{
    public static readonly Parts Usual = new();

    public Func<EngineModels, EngineModels> Models { get; init; } = models => models;

    public Func<IEventJournal, IEventJournal> Journal { get; init; } = journal => journal;

    /// <summary>The engine as the hub sees it.</summary>
    public Func<IRoutingEngine, IRoutingEngine> Engine { get; init; } = engine => engine;

    /// <summary>The policy that the queues and sessions follow.</summary>
    public Func<ShopPolicy, ShopPolicy> Policy { get; init; } = policy => policy;

    public Action<Disk> Disk { get; init; } = _ => { };

    /// <summary>Whether the hub tells the queues at its start that its connections are gone.</summary>
    public bool TellsItsStart { get; init; } = true;

    /// <summary>Whether the hub tells the queue that a console is gone.</summary>
    public bool TellsDisconnects { get; init; } = true;
}
