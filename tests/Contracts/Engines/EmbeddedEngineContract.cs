using Microsoft.Extensions.Logging.Abstractions;
using Routing.Embedded;
using Routing.Engine;
using Routing.Engine.Ports;

namespace Routing.Contracts.Tests.Engines;

/// <summary>The engine in one process, over whatever journal.</summary>
public abstract class EmbeddedEngineContract : EngineContract
{
    protected override async ValueTask<IRoutingEngine> StartEngine(
        IEventJournal journal, IShopPolicies policies, TimeProvider time)
    {
        var options = new EmbeddedOptions
        {
            MailboxBound = MailboxBound,
            PassivateAfterSeconds = PassivateAfterSeconds,
        };
        var engine = new EmbeddedEngine(journal, policies, time, options, NullLoggerFactory.Instance);
        await engine.StartAsync(Cancellation);
        return engine;
    }

    protected override ValueTask StopEngine(IRoutingEngine engine) => ((EmbeddedEngine)engine).DisposeAsync();
}
