using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Engine;
using Routing.Engine.Running;
using Routing.Testing;
using Xunit;

namespace Routing.Contracts.Tests.Engines;

public sealed class OutboxTests
{
    [Fact]
    public void Outbox_LanesAcknowledgedOutOfOrder_MovesTheCursorToTheNewest()
    {
        var host = new RunnerHost();
        var outbox = new Outbox(host, cursor: 0);
        outbox.Add(Owed(1, Shops.PreSale));
        outbox.Add(Owed(2, Shops.AfterSale));

        outbox.Answered(host.Sent[1], new Receipt(Refusal.None));
        var between = outbox.Cursor;
        outbox.Answered(host.Sent[0], new Receipt(Refusal.None));

        Assert.Equal((0, 2), (between, outbox.Cursor));
        Assert.True(outbox.IsEmpty);
    }

    private static OwedCommand Owed(long number, QueueId queue)
    {
        var target = ActorId.Of(Shops.Demo, queue);
        return new(number, target, new(target, new QueueCommand.Tick()));
    }
}
