using Xunit;

namespace Routing.Contracts.Tests.Engines;

public abstract partial class EngineContract
{
    private static readonly TimeSpan BeyondPassivation = TimeSpan.FromSeconds(PassivateAfterSeconds + 2);

    [Fact]
    public async Task Passivation_OfAnIdleActor_KeepsItsStateInTheJournal()
    {
        var id = Guid.NewGuid();
        await OpenWithAgent();
        var first = await Say("hello", id);
        await Quiet();
        var loads = Journal.LoadsOf(SessionActor);

        Clock.Advance(BeyondPassivation);

        Assert.Equal(first, await Say("hello", id));
        Assert.Equal(loads + 1, Journal.LoadsOf(SessionActor));
        Assert.Equal(["hello"], await Transcript());
    }

    [Fact]
    public async Task Deadline_OfAPassivatedActor_StillFires()
    {
        var sink = await OpenWithAgent();
        await Say("hello");
        await Quiet();
        var loads = Journal.LoadsOf(SessionActor);

        Clock.Advance(TimeSpan.FromSeconds(101));

        await sink.Until(view => view.Head?.Late == true, "the round turns late");
        Assert.True(Journal.LoadsOf(SessionActor) > loads, "the session had been in memory all the time");
    }

    [Fact]
    public async Task Deadline_ThatPassedWhileTheEngineWasDown_FiresAfterTheStart()
    {
        await OpenWithAgent();
        await Say("hello");
        await StopEngine(Engine);
        Clock.Advance(TimeSpan.FromSeconds(101));

        await StartAnew();
        Clock.Advance(TimeSpan.FromSeconds(1));

        var sink = await Watch(new());
        await sink.Until(view => view.Head?.Late == true, "the round turns late");
    }

    [Fact]
    public async Task Restart_AfterACrashBetweenAppendAndSend_SendsWhatIsOwed()
    {
        await SignOn();
        await StopEngine(Engine);

        // The session was opened, but the queue was never asked: the process died in between.
        await AppendFromElsewhere(OpenCommand);
        await StartAnew();
        Clock.Advance(TimeSpan.FromSeconds(1));

        var sink = await Watch(new());
        await sink.Until(view => view.Head?.Agent?.Id == Lin.Value, "the session gets its agent");
    }

    [Fact]
    public async Task Owed_WhileTheTargetCannotBeLoaded_IsSentAgainUntilItIsTaken()
    {
        await SignOn();
        await StopEngine(Engine);
        await AppendFromElsewhere(OpenCommand);
        await StartAnew();
        Journal.IsBroken = true;
        Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await Say("hello")).IsRetryable);
        Journal.IsBroken = false;

        var sink = new RecordingSink();
        var assigned = sink.Until(view => view.Head?.Agent?.Id == Lin.Value, "the session gets its agent");
        await Watch(sink);
        for (var second = 0; second < 30 && !assigned.IsCompleted; second++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Say($"{second}");
        }

        await assigned;
    }
}
