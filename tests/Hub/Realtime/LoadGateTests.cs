using Microsoft.Extensions.Logging.Abstractions;
using Routing.Core;
using Routing.Engine.Ports;
using Routing.Hub.Realtime;
using Routing.Testing.Time;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

/// <summary>A line of work that moves only when a test says so.</summary>
public sealed class LoadGateTests : IWorkQueue
{
    private readonly FakeClock clock = new();
    private readonly Queue<IThreadPoolWorkItem> line = [];
    private int probes;

    [Fact]
    public void Gate_WorkThatIsDoneInTime_StaysOpen()
    {
        var gate = Gate();

        for (var second = 0; second < 20; second++)
        {
            Assert.True(gate.IsOpen);
            clock.Advance(TimeSpan.FromMilliseconds(900));
            Work();
        }
    }

    [Fact]
    public void Gate_AProbeThatDoesNotComeThrough_ClosesWhileItWaits()
    {
        var gate = Gate();
        Assert.True(gate.IsOpen);

        clock.Advance(TimeSpan.FromMilliseconds(1_001));

        Assert.False(gate.IsOpen);
        Assert.Single(line);
    }

    [Fact]
    public void Gate_Closed_OpensAtHalfOfWhatClosedIt()
    {
        var gate = Gate();
        Wait(gate, 1_500);
        Assert.False(gate.IsOpen);

        Wait(gate, 700);
        Assert.False(gate.IsOpen);
        Wait(gate, 400);

        Assert.True(gate.IsOpen);
    }

    [Fact]
    public void Gate_NobodyAskedForAWhile_IsOpen()
    {
        var gate = Gate();
        Wait(gate, 1_500);
        Assert.False(gate.IsOpen);
        Wait(gate, 1_500);

        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.True(gate.IsOpen);
    }

    [Fact]
    public void Gate_AskedOften_ProbesNowAndThen()
    {
        var gate = Gate();

        for (var ms = 0; ms < 1_000; ms++)
        {
            Assert.True(gate.IsOpen);
            Assert.InRange(line.Count, 0, 1);
            clock.Advance(TimeSpan.FromMilliseconds(1));
            Work();
        }

        Assert.InRange(probes, 10, 20);
    }

    [Fact]
    public void Gate_OfNoDelay_NeverCloses()
    {
        var gate = Gate(mostDelayMs: 0);
        Wait(gate, 100_000);

        Assert.True(gate.IsOpen);
        Assert.Empty(line);
    }

    [Fact]
    public void Limits_BehindAClosedGate_AnswerBusyAndStillCountWhoIsTooFast()
    {
        var gate = Gate();
        var limits = new RateLimits(new(MessagesPerSecond: 1), gate, clock);
        Assert.Equal(Refusal.None, limits.Admit(new("demo"), new("ann")));

        clock.Advance(TimeSpan.FromMilliseconds(1_001));

        Assert.Equal(
            [Refusal.Busy, Refusal.Busy, Refusal.TooFast],
            Enumerable.Range(0, 3).Select(_ => limits.Admit(new("demo"), new("ann"))));
        Assert.Equal(Refusal.Busy, limits.AdmitNew());
    }

    void IWorkQueue.Queue(IThreadPoolWorkItem item)
    {
        probes++;
        line.Enqueue(item);
    }

    private LoadGate Gate(int mostDelayMs = 1_000) =>
        new(new(mostDelayMs), clock, this, NullLogger<LoadGate>.Instance);

    private void Wait(LoadGate gate, int ms)
    {
        clock.Advance(TimeSpan.FromMilliseconds(50));
        _ = gate.IsOpen;
        clock.Advance(TimeSpan.FromMilliseconds(ms));
        Work();
    }

    private void Work()
    {
        while (line.TryDequeue(out var item))
        {
            item.Execute();
        }
    }
}
