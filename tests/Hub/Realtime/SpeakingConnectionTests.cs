using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Routing.Core;
using Routing.Core.Explaining;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Engine.Ports;
using Routing.Hub.Realtime;
using Routing.Testing.Time;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

public sealed class SpeakingConnectionTests
{
    private readonly HeldEngine engine = new();
    private readonly Console console = new();
    private readonly BuyerConnection ann;

    public SpeakingConnectionTests() =>
        ann = Connect(new(new(MessagesPerSecond: 0), gate: null, TimeProvider.System));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Say_SixtyFourUnderWay_TheNextWaitsForRoom()
    {
        var saying = Enumerable.Range(0, SpeakingConnection.MostUnderWay).Select(_ => Say()).ToArray();

        Assert.All(saying[..^1], said => Assert.True(said.IsCompletedSuccessfully));
        Assert.False(saying[^1].IsCompleted);
        engine.Answer(new Receipt(Refusal.None, 1));
        await saying[^1].WaitAsync(Cancellation);
    }

    [Fact]
    public async Task Say_ShownByAnUpdate_GetsNoReceiptAndAResendDoes()
    {
        var id = Guid.NewGuid().ToString();
        _ = Say(id);
        ann.Deliver(new(new StreamItem.SessionUpdate(
            "session/ann~1", 0, 1, null, new(1, 0, "buyer", "text", null, "Ann", "hello", id, null))));
        engine.Answer(new Receipt(Refusal.None, 1));
        Assert.Equal("update", await console.Next());

        _ = Say(id);
        engine.Answer(new Receipt(Refusal.None, 1));

        Assert.Equal("receipt", await console.Next());
    }

    [Theory]
    [InlineData(Refusal.Busy)]
    [InlineData(Refusal.Unavailable)]
    [InlineData(Refusal.Stopping)]
    public async Task Say_RefusedByTheEngine_GetsAReceipt(Refusal refusal)
    {
        _ = Say();
        engine.Answer(new Receipt(refusal));

        Assert.Equal("receipt", await console.Next());
    }

    [Fact]
    public void Say_AfterOneThatMetABusyServer_DoesNotPassIt()
    {
        var clock = new FakeClock();
        var line = new HeldWork();
        var gate = new LoadGate(new(MostDelayMs: 250), clock, line, NullLogger<LoadGate>.Instance);
        var bob = Connect(new RateLimits(new(MessagesPerSecond: 0), gate, clock));
        var (first, second) = (Guid.NewGuid().ToString(), Guid.NewGuid().ToString());
        Assert.True(gate.IsOpen);
        clock.Advance(TimeSpan.FromMilliseconds(300));
        _ = Say(first, bob);
        line.Work();
        clock.Advance(TimeSpan.FromMilliseconds(60));
        _ = gate.IsOpen;
        line.Work();
        Assert.True(gate.IsOpen);

        _ = Say(second, bob);
        Assert.Equal(0, engine.Submitted);
        _ = Say(first, bob);
        _ = Say(second, bob);

        Assert.Equal(2, engine.Submitted);
    }

    [Fact]
    public void Say_WhoNeverRepeatsWhatWasTurnedAway_IsHeardAgainAfterAWhile()
    {
        var clock = new FakeClock();
        var line = new HeldWork();
        var gate = new LoadGate(new(MostDelayMs: 250), clock, line, NullLogger<LoadGate>.Instance);
        var bob = Connect(new RateLimits(new(MessagesPerSecond: 0), gate, clock));
        Assert.True(gate.IsOpen);
        clock.Advance(TimeSpan.FromMilliseconds(300));
        _ = Say(null, bob);
        line.Work();
        clock.Advance(BuyerConnection.MostHeldBack);

        _ = Say(null, bob);

        Assert.Equal(1, engine.Submitted);
    }

    private BuyerConnection Connect(RateLimits limits) => new(
        engine,
        limits,
        new(console, () => { }, ThreadPoolQueue.Instance),
        new("demo"),
        new(new("ann"), "Ann", Tier.None, "en"));

    private Task Say(string? id = null, BuyerConnection? speaker = null) =>
        (speaker ?? ann).Say(new("ann~1"), new(id ?? Guid.NewGuid().ToString()), new("hello"));

    private sealed class Console : IConsole
    {
        private readonly System.Threading.Channels.Channel<string> kinds =
            System.Threading.Channels.Channel.CreateUnbounded<string>();

        public ValueTask<string> Next() => kinds.Reader.ReadAsync(Cancellation);

        public Task deliver(DeliveredItems items)
        {
            var options = new JsonSerializerOptions { Converters = { new DeliveredItems.Converter() } };
            foreach (var item in JsonElement.Parse(JsonSerializer.Serialize(items, options)).EnumerateArray())
            {
                kinds.Writer.TryWrite(item.Kind());
            }

            return Task.CompletedTask;
        }
    }

    private sealed class HeldWork : IWorkQueue
    {
        private readonly Queue<IThreadPoolWorkItem> line = new();

        public void Queue(IThreadPoolWorkItem item) => line.Enqueue(item);

        public void Work()
        {
            while (line.TryDequeue(out var item))
            {
                item.Execute();
            }
        }
    }

    /// <summary>An engine that answers when it is told to.</summary>
    private sealed class HeldEngine : IRoutingEngine
    {
        private readonly Queue<IReceiptSink> held = new();

        public string? Trouble => null;

        public void Answer(Receipt receipt) => held.Dequeue().Take(receipt);

        public ValueTask<Receipt> Submit(ActorId actor, ICommand command) => throw new NotSupportedException();

        public int Submitted => held.Count;

        public void Submit(ActorId actor, ICommand command, IReceiptSink sink) => held.Enqueue(sink);

        public ValueTask<Watching> Watch(StreamAddress stream, Audience audience, long after, IUpdateSink sink) =>
            throw new NotSupportedException();

        public void Show(ShopId shop, SessionId session, Signal signal) => throw new NotSupportedException();

        public ValueTask<SessionHead?> Look(ShopId shop, SessionId session, Audience audience) =>
            throw new NotSupportedException();

        public ValueTask<TranscriptPage?> ReadTranscript(
            ShopId shop, SessionId session, Audience audience, long after, int most) =>
            throw new NotSupportedException();

        public ValueTask<Explanation?> Why(ShopId shop, SessionId session) => throw new NotSupportedException();

        public ValueTask<IReadOnlyList<SessionId>> SessionsOf(ShopId shop, BuyerId buyer, int most) =>
            throw new NotSupportedException();
    }
}
