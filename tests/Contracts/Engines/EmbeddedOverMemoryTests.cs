using Routing.Engine.Memory;
using Routing.Engine.Ports;

namespace Routing.Contracts.Tests.Engines;

public sealed class EmbeddedOverMemoryTests : EmbeddedEngineContract
{
    protected override IEventJournal OpenJournal() => new MemoryJournal();
}
