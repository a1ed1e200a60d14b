using System.Net.WebSockets;
using System.Threading.Channels;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Actors.Protocol;
using Routing.LoadTest.Baseline;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Scenarios.Relay;
using Xunit;

namespace Routing.LoadTest.Tests;

/// <summary>The client against a real SignalR hub on loopback.</summary>
public sealed class BareHubTests : IAsyncLifetime
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20);

    private readonly Microsoft.AspNetCore.Builder.WebApplication _server = BareServer.Build(port: 0);
    private Uri _address = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _server.StartAsync(Cancel);
        _address = new Uri(_server.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        await _server.StopAsync(CancellationToken.None);
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Say_ThroughTheBareHub_ReachesTheOtherConnection()
    {
        var agent = new Listener();
        await using var receiving = await OpenAsync("agent", agent);
        await using var sending = await OpenAsync("buyer", new Listener());

        sending.Send(HubFrames.Call(null, "Say", "agent", "u-1", "price \"价格\"?"));

        var entry = await agent.Entries.Reader.ReadAsync(Cancel).AsTask().WaitAsync(Deadline, Cancel);
        Assert.Equal(new Entry(1, "buyer", "text", "price \"价格\"?", "u-1"), entry);
    }

    [Fact]
    public async Task Invoke_OfWhatTheServerRefuses_ThrowsWithTheCode()
    {
        await using var connection = await OpenAsync("buyer", new Listener());

        var refused = await Assert.ThrowsAsync<HubRefusedException>(
            () => connection.InvokeAsync("Say", ["nobody", "u-1", "hello"], Cancel));

        Assert.Equal("UnknownName", refused.Code);
    }

    [Fact]
    public async Task Invoke_OfWhatTheServerDoes_Ends()
    {
        await using var receiving = await OpenAsync("agent", new Listener());
        await using var connection = await OpenAsync("buyer", new Listener());

        Assert.Equal("null"u8.ToArray(), await connection.InvokeAsync("Say", ["agent", "u-1", "hello"], Cancel));
    }

    [Fact]
    public async Task Relay_OfManyPairsAtOnce_LosesDoublesAndDisordersNothing()
    {
        const int Pairs = 8;
        const int Messages = 500;
        await using var heartbeat = new Heartbeat();
        var meter = new RelayMeter(Pairs);
        await using var connections = await new BarePeer().ConnectAsync([_address], Pairs, meter, heartbeat, Cancel);
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var delivered = 0;
        meter.Follow = _ =>
        {
            if (Interlocked.Increment(ref delivered) == Pairs * Messages)
            {
                all.SetResult();
            }

            return false;
        };

        for (var i = 0; i < Pairs * Messages; i++)
        {
            connections.Buyers[i % Pairs].Say(Clock.Now);
            connections.Buyers[i % Pairs].Connection.Flush();
        }

        await all.Task.WaitAsync(Deadline, Cancel);
        var ledger = meter.Ledger;
        Assert.Equal(
            (Pairs * Messages, 0, 0, 0), (ledger.Delivered, ledger.Lost, ledger.Duplicated, ledger.OutOfOrder));
    }

    [Fact]
    public async Task Connection_WhenTheServerStops_FailsWhatWaitsAndTellsTheListener()
    {
        var listener = new Listener();
        await using var connection = await OpenAsync("buyer", listener);

        await _server.StopAsync(Cancel);

        await listener.Closed.Task.WaitAsync(Deadline, Cancel);
        await Assert.ThrowsAsync<IOException>(() => connection.InvokeAsync("Say", ["agent", "u-1", "hello"], Cancel));
    }

    [Fact]
    public async Task Open_WhereNobodyListens_Throws()
    {
        await _server.StopAsync(Cancel);

        await Assert.ThrowsAsync<WebSocketException>(() => OpenAsync("buyer", new Listener()));
    }

    private Task<HubConnection> OpenAsync(string name, IHubListener listener) =>
        HubConnection.OpenAsync(new HubAddress(new Uri(_address, $"{BareServer.Path}?name={name}")), listener, Cancel);

    private sealed class Listener : IHubListener
    {
        public Channel<Entry> Entries { get; } = Channel.CreateUnbounded<Entry>();

        public TaskCompletionSource Closed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void OnDeliver(ReadOnlySpan<byte> arguments)
        {
            var items = new DeliverReader(arguments);
            while (items.MoveNext())
            {
                SessionItem.Read(items.Current, entry => Entries.Writer.TryWrite(entry));
            }
        }

        public void OnDrained()
        {
        }

        public void OnClosed(Exception? error) => Closed.TrySetResult();
    }
}
