using System.Buffers;
using System.Text;
using System.Text.Json;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Engine.Ports;
using Routing.Hub.Realtime;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

public sealed class ConnectionOutboxTests
{
    private static readonly JsonSerializerOptions Json = new() { Converters = { new DeliveredItems.Converter() } };

    private readonly SlowConsole console = new();
    private readonly TaskCompletionSource aborted = new();
    private readonly ConnectionOutbox outbox;

    public ConnectionOutboxTests() => outbox =
        new(console, aborted.SetResult, ThreadPoolQueue.Instance);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Outbox_WhileOneSendIsUnderWay_PutsTheRestTogether()
    {
        outbox.Deliver(Update(1));
        await console.Sent(1).WaitAsync(Cancellation);
        outbox.Deliver(Update(2));
        outbox.PutReceipt("{\"kind\":\"receipt\"}"u8.ToArray());
        outbox.Deliver(Update(3));

        console.Go();
        await console.Sent(2).WaitAsync(Cancellation);

        Assert.Equal(["[1]", "[2,receipt,3]"], console.Sends);
    }

    [Fact]
    public async Task Outbox_OverItsBound_CutsTheConnectionOff()
    {
        outbox.Deliver(Update(0));
        await console.Sent(1).WaitAsync(Cancellation);

        for (var number = 1; number <= ConnectionOutbox.Bound; number++)
        {
            Assert.True(outbox.Deliver(Update(number)));
        }

        Assert.False(outbox.Deliver(Update(ConnectionOutbox.Bound + 1)));
        await aborted.Task.WaitAsync(Cancellation);
        Assert.False(outbox.Deliver(Update(ConnectionOutbox.Bound + 2)));
    }

    [Fact]
    public void Outbox_Closed_TakesNothing()
    {
        outbox.Close();

        Assert.False(outbox.Deliver(Update(1)));
        Assert.Empty(console.Sends);
    }

    private static Delivery Update(long number) =>
        new(new StreamItem.SessionUpdate("session/ann~1", number - 1, number, null, null));

    /// <summary>A console whose connection takes one send, and the next only when told to go on.</summary>
    private sealed class SlowConsole : IConsole
    {
        private readonly TaskCompletionSource first = new();
        private readonly TaskCompletionSource[] sent = [new(), new()];

        public List<string> Sends { get; } = [];

        public Task Sent(int count) => sent[count - 1].Task;

        public void Go() => first.SetResult();

        public Task deliver(DeliveredItems items)
        {
            Sends.Add(Short(items));
            sent[Sends.Count - 1].SetResult();
            return Sends.Count == 1 ? first.Task : Task.CompletedTask;
        }

        private static string Short(DeliveredItems items)
        {
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer))
            {
                JsonSerializer.Serialize(writer, items, Json);
            }

            var all = JsonElement.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan)).EnumerateArray()
                .Select(item => item.TryGetProperty("number", out var number) ? number.GetRawText() : "receipt");
            return $"[{string.Join(',', all)}]";
        }
    }
}
