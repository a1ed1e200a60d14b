using Routing.Engine.Memory;
using Routing.Engine.Ports;

namespace Routing.Contracts.Tests.Leases;

public sealed class MemoryHubLeasesTests : HubLeasesContract
{
    protected override IHubLeases Leases { get; } = new MemoryHubLeases();
}
