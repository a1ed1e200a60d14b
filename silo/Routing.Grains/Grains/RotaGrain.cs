using Orleans.Concurrency;
using Routing.Embedded;
using Routing.Grains.Contracts;
using Routing.Grains.Updates;

namespace Routing.Grains.Grains;

/// <summary>One shop's rota.</summary>
[Reentrant]
public sealed class RotaGrain(EmbeddedEngine engine, HubLinks links) : ActorGrain(engine, links), IRotaGrain;
