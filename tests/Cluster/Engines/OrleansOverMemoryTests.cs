using Routing.Engine.Memory;
using Routing.Engine.Ports;

namespace Routing.Cluster.Tests.Engines;

public sealed class OrleansOverMemoryTests : OrleansEngineContract
{
    protected override IEventJournal OpenJournal() => new MemoryJournal();
}
