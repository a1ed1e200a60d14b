using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;
using Routing.Engine;
using Routing.Engine.Ports;
using Routing.Engine.Running;
using Routing.Testing;
using Xunit;

namespace Routing.Contracts.Tests.Engines;

public sealed class OutboxTests
{
    [Fact]
    public void Outbox_LanesAcknowledgedOutOfOrder_MovesTheCursorToTheNewest()
    {
        var host = new Host();
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

    private sealed class Host : IRunnerHost
    {
        public List<OwedCommand> Sent { get; } = [];

        public Instant Now => default;

        public ShopPolicy? Policy => null;

        public void Append(JournalAppend append)
        {
        }

        public void Completed(IActorRunner runner, JournalAppend append, AppendOutcome outcome)
        {
        }

        public void Mark(long version, StreamMark mark)
        {
        }

        public void Send(OwedCommand owed) => Sent.Add(owed);

        public void SendLater(OwedCommand owed, TimeSpan pause)
        {
        }

        public void WakeAt(Instant? at)
        {
        }

        public void SaveSnapshot(long version, Func<byte[]> body)
        {
        }

        public void Failed(AppendOutcome outcome)
        {
        }
    }
}
