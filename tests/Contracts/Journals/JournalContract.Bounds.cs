using Routing.Engine.Ports;
using Xunit;

namespace Routing.Contracts.Tests.Journals;

public abstract partial class JournalContract
{
    private const int SmallBound = 8;

    [Fact]
    public async Task Append_WhenTheQueueIsFull_FailsAndTheRestIsStored()
    {
        await Reopen(SmallBound);
        var stall = Stall();
        var actors = Enumerable.Range(0, SmallBound * 4).Select(i => JournalDriver.Session($"buyer{i}")).ToList();
        var appends = actors.Select(actor => Driver.Begin(actor, 0, "one")).ToList();
        stall.Dispose();

        var outcomes = await JournalDriver.Answers(appends);

        Assert.Contains(AppendOutcome.Failed, outcomes);
        Assert.True(outcomes.Count(outcome => outcome == AppendOutcome.Durable) >= SmallBound);
        for (var i = 0; i < outcomes.Length; i++)
        {
            Assert.Equal(outcomes[i] == AppendOutcome.Durable ? 1 : 0, await Driver.Version(actors[i]));
        }
    }

    [Fact]
    public async Task Append_BehindOneThatFoundTheQueueFull_FailsAndIsAnsweredAfterIt()
    {
        await Reopen(SmallBound);
        var alice = JournalDriver.Session("alice");
        var order = new List<int>();
        var all = new TaskCompletionSource<bool>();
        var outcomes = new AppendOutcome[SmallBound * 4];
        var stall = Stall();
        for (var i = 0; i < outcomes.Length; i++)
        {
            var number = i;
            Journal.Append(JournalDriver.Make(alice, i, default, [$"{i}"], outcome =>
            {
                outcomes[number] = outcome;
                order.Add(number);
                if (order.Count == outcomes.Length)
                {
                    all.SetResult(true);
                }
            }));
        }

        stall.Dispose();
        await Routing.Testing.Within.Deadline(all.Task, "all are answered", Cancellation);

        Assert.Equal(Enumerable.Range(0, outcomes.Length), order);
        var stored = outcomes.TakeWhile(outcome => outcome == AppendOutcome.Durable).Count();
        Assert.InRange(stored, SmallBound, outcomes.Length - 1);
        Assert.DoesNotContain(AppendOutcome.Durable, outcomes.Skip(stored));
        Assert.Equal(stored, await Driver.Version(alice));
    }

    [Fact]
    public async Task Mark_WhenTheQueueIsFull_IsNotLost()
    {
        await Reopen(SmallBound);
        var alice = JournalDriver.Session("alice");
        await Driver.Append(alice, 0, "one");
        var stall = Stall();
        var appends = Enumerable.Range(0, SmallBound * 4)
            .Select(i => Driver.Begin(JournalDriver.Session($"buyer{i}"), 0, "one"))
            .ToList();
        Journal.Mark(alice, 1, new(0, new(7)));
        stall.Dispose();
        await JournalDriver.Answers(appends);

        await Driver.Append(JournalDriver.Session("bob"), 0, "after the mark");

        Assert.Equal(7, (await Driver.WakeUpOf(alice))?.UnixMs);
    }

    protected async Task Reopen(int? bound = null)
    {
        await Journal.DisposeAsync();
        opened = Open(bound);
    }
}
