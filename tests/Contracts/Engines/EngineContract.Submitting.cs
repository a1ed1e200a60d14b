using Routing.Core;
using Routing.Engine;
using Routing.Testing;
using Xunit;

namespace Routing.Contracts.Tests.Engines;

public abstract partial class EngineContract
{
    [Fact]
    public async Task Submit_OpenThenSay_IsAnsweredWithTheMessagesNumber()
    {
        await OpenWithAgent();

        Assert.Equal(new Receipt(Refusal.None, 1), await Say("hello"));
        Assert.Equal(["hello"], await Transcript());
        Assert.Equal([Session], await Engine.SessionsOf(Shop, Alice, 5));
    }

    [Fact]
    public async Task Submit_ToWhatIsNotThere_IsRefusedByItsName()
    {
        var elsewhere = ActorId.Of(new("nowhere"), Session);

        Assert.Equal(Refusal.UnknownShop, (await Submit(elsewhere, SayCommand("hello"))).Refused);
        Assert.Equal(Refusal.UnknownSession, (await Say("hello")).Refused);
        Assert.Equal(
            Refusal.UnknownQueue,
            (await Submit(ActorId.Of(Shop, new QueueId("none")), new Core.AgentQueue.QueueCommand.Tick())).Refused);
        Assert.Null(await Engine.Look(Shop, Session, Core.Views.Audience.Buyer));
    }

    [Fact]
    public async Task Submit_ManyWithoutWaiting_AreDecidedInTheOrderOfTheCalls()
    {
        const int Many = 300;
        await Open();
        var submitted = Enumerable.Range(0, Many)
            .Chunk(MailboxBound / 2)
            .Select(chunk => chunk.Select(i => Engine.Submit(SessionActor, SayCommand($"{i}")).AsTask()).ToArray());
        List<long> numbers = [];
        foreach (var chunk in submitted)
        {
            var receipts = await Within.Deadline(Task.WhenAll(chunk), "all are answered", Cancellation);
            numbers.AddRange(receipts.Select(receipt => receipt.Number));
        }

        Assert.Equal(numbers.Order(), numbers);
        Assert.Equal(Many, numbers.Distinct().Count());
        Assert.Equal(Enumerable.Range(0, Many).Select(i => $"{i}"), await Transcript());
    }

    [Fact]
    public async Task Submit_TheSameMessageAgain_IsAnsweredWithItsNumberAndPostedOnce()
    {
        var id = Guid.NewGuid();
        await Open();
        var first = await Say("hello", id);
        await Say("more");

        Assert.Equal(first, await Say("hello", id));
        await Restart();
        Assert.Equal(first, await Say("hello", id));
        Assert.Equal(["hello", "more"], await Transcript());
    }

    [Fact]
    public async Task Submit_TheSameIdWithAnotherText_IsRefusedAsDiffering()
    {
        var id = Guid.NewGuid();
        await Open();
        await Say("hello", id);

        Assert.Equal(Refusal.ResendDiffers, (await Say("goodbye", id)).Refused);
        Assert.Equal(["hello"], await Transcript());
    }

    [Fact]
    public async Task Submit_AfterASecondActivationWrote_IsRefusedAsRetryableThenDecidedOnWhatIsThere()
    {
        var id = Guid.NewGuid();
        await OpenWithAgent();
        await Say("ours");
        await Quiet();
        await AppendFromElsewhere(SayCommand("theirs"));

        var stale = await Say("late", id);

        Assert.Equal(Refusal.Unavailable, stale.Refused);
        Assert.True(stale.IsRetryable);
        Assert.False((await Say("late", id)).IsRefused);
        Assert.Equal(["ours", "theirs", "late"], await Transcript());
    }

    [Fact]
    public async Task Submit_WhileTheJournalFails_IsRefusedAsRetryableAndChangesNothing()
    {
        var id = Guid.NewGuid();
        await OpenWithAgent();
        await Say("before");
        await Quiet();
        Journal.IsBroken = true;

        var refused = await Say("meanwhile", id);
        Assert.True(refused.IsRetryable, $"{refused}");
        await Within.Becomes(() => Engine.Trouble is not null, "the engine says what is wrong", Cancellation);
        Assert.True((await Say("meanwhile", id)).IsRetryable);

        Journal.IsBroken = false;
        await Within.Becomes(() => Engine.Trouble is null, "the engine is well again", Cancellation);
        Assert.Equal(["before"], await Transcript());
        Assert.Equal(Refusal.None, (await Say("meanwhile", id)).Refused);
        Assert.Equal(["before", "meanwhile"], await Transcript());
    }

    [Fact]
    public async Task Submit_MoreThanTheMailboxHolds_IsRefusedAsBusyAndTheRestIsDone()
    {
        await Open();
        using var release = new ManualResetEventSlim();
        var entered = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var sink = new RecordingSink
        {
            OnDelivery = () =>
            {
                entered.TrySetResult(true);
                release.Wait(Within.Patience);
            },
        };
        var watching = Task.Run(() => Watch(sink), Cancellation);
        await Within.Deadline(entered.Task, "the actor is held up", Cancellation);

        var receipts = Enumerable.Range(0, MailboxBound * 2)
            .Select(i => Engine.Submit(SessionActor, SayCommand($"{i}")).AsTask())
            .ToList();
        release.Set();
        await watching;
        var answers = await Within.Deadline(Task.WhenAll(receipts), "every one is answered", Cancellation);

        Assert.All(answers.Where(answer => answer.IsRefused), answer => Assert.Equal(Refusal.Busy, answer.Refused));
        Assert.Contains(answers, answer => answer.Refused == Refusal.Busy);
        var posted = Enumerable.Range(0, answers.Length).Where(i => !answers[i].IsRefused).Select(i => $"{i}");
        Assert.Equal(posted, await Transcript());
    }
}
