using Routing.LoadTest.Actors;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class OutboxTests
{
    private readonly Outbox _outbox = new();

    [Fact]
    public async Task Acknowledge_Waiting_EndsTheMessageAndNothingIsDue()
    {
        var number = _outbox.Add("u-1", "a~1", "hello");
        _outbox.Acknowledge("u-1", 4);
        _outbox.Acknowledge("u-1", 4);

        Assert.Equal(4, await number);
        Assert.Empty(_outbox.TakeDue(everything: true));
    }

    [Fact]
    public void TakeDue_AfterAReconnect_GivesWhatIsUnacknowledgedInTheOrderSaid()
    {
        _outbox.Add("u-2", "a~1", "two");
        _outbox.Add("u-1", "a~1", "one");
        _outbox.Add("u-3", "a~1", "three");
        _outbox.Acknowledge("u-1", 1);

        Assert.Equal([("u-2", "a~1", "two"), ("u-3", "a~1", "three")], _outbox.TakeDue(everything: true));
        Assert.Empty(_outbox.TakeDue(everything: false));
        Assert.Equal(2, _outbox.Resent);
    }

    [Fact]
    public async Task Refuse_ForGood_FailsTheMessage()
    {
        var number = _outbox.Add("u-1", "a~1", "hello");
        _outbox.Refuse("u-1", "SessionClosed", "The session is closed.");

        var refused = await Assert.ThrowsAsync<HubRefusedException>(() => number);
        Assert.Equal("SessionClosed", refused.Code);
    }

    [Fact]
    public void Refuse_ForNow_HoldsItAndWhatIsSaidAfterIt()
    {
        var number = _outbox.Add("u-2", "a~1", "hello");
        Assert.False(_outbox.IsHeld);
        _outbox.Refuse("u-2", "Busy", "Try again.");
        _outbox.Add("u-1", "a~1", "are you there?");

        Assert.False(number.IsCompleted);
        Assert.True(_outbox.IsHeld);
        Assert.Empty(_outbox.TakeDue(everything: false));
        Assert.Equal(["u-2", "u-1"], _outbox.TakeDue(everything: true).Select(due => due.Id));
        Assert.False(_outbox.IsHeld);
    }

    [Fact]
    public void Code_OfSignalRsOwnSentence_IsFound() => Assert.Equal(
        "UnknownQueue",
        new HubRefusedException("An unexpected error occurred. HubException: UnknownQueue: no.").Code);
}
