using System.Collections.Immutable;
using Routing.Core.AgentQueue;
using Routing.Core.Rota;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.AgentQueue;

/// <summary>What the rota says drives an agent: eligibility, breaks, draining, the queue he works in.</summary>
public sealed class RosteringTests
{
    private static readonly ActorId Id = ActorId.Of(Shops.Demo, Shops.PreSale);
    private static readonly AgentId Lin = new("lin");
    private static readonly Instant Nine = new(1_762_851_600_000);

    private QueueState state = QueueState.Initial(Id);
    private Instant now = Nine;
    private long number;

    public RosteringTests() => Do(new QueueCommand.SignOn(Agents.Named("lin"), new("hub", "c1")));

    private AgentState Agent => state.Agents[Lin];

    [Fact]
    public void SigningOn_TellsTheRota_WhereHeIs()
    {
        var signedOn = new QueueEvent.AgentSignedOn(Nine, Agents.Named("lin"), OnShift: true, DrainAt: null, 9);

        var owed = Assert.Single(QueueOutbox.Of(Id, signedOn));

        Assert.Equal(new(ActorId.Of(Shops.Demo), new RotaCommand.NotePlace(Lin, Shops.PreSale)), owed);
    }

    [Fact]
    public void Duty_LaterToday_MakesHimEligibleWhenItBegins()
    {
        Tell(1, 5, atSignOn: true);
        Assert.Equal((Presence.Online, false), (Agent.Presence, Agent.OnShift));

        TickAt(1);
        Assert.True(Agent.IsServing);
        TickAt(4, 50);
        Assert.Equal(Presence.Draining, Agent.Presence);
        TickAt(5);
        Assert.Equal((Presence.Offline, false), (Agent.Presence, Agent.OnShift));
        Assert.Null(QueueDeadlines.Next(state));
    }

    [Fact]
    public void Duty_ThatNoLongerHolds_SendsHimOffline()
    {
        Tell(0, 5, atSignOn: true);

        Tell(24, 32);

        Assert.Equal((Presence.Offline, false), (Agent.Presence, Agent.OnShift));
    }

    [Fact]
    public void Duty_ThatComesAfterTheFirstChatAtSignOn_HandsItOverAgain()
    {
        Do(new QueueCommand.Enqueue(
            new("b1~1"), 1, new(Buyers.Named("b1"), now, SkillSet.None, now, 1, IsLate: false, Wanted: null, null)));
        Assert.NotEmpty(Agent.Chats);

        Tell(24, 32, atSignOn: true);

        Assert.Equal((Presence.Offline, false), (Agent.Presence, Agent.OnShift));
    }

    [Fact]
    public void Shift_ThatEnds_AsksTheRotaForTheNextWhichBeginsWithoutSigningOnAgain()
    {
        Tell(0, 5);
        TickAt(5);
        var owed = Assert.Single(QueueOutbox.Of(Id, new QueueEvent.ShiftEnded(now, Lin, 1)));

        Assert.Equal(new RotaCommand.NotePlace(Lin, Shops.PreSale, 1), owed.Command);
        Tell(24, 32);
        Do(new QueueCommand.SetPresence(Lin, Presence.Online, null));
        Assert.False(Agent.IsServing);
        TickAt(24);
        Assert.True(Agent.IsServing);
    }

    [Fact]
    public void Duty_MadeLongerWhileDraining_BringsHimBackOnline()
    {
        Tell(0, 1, atSignOn: true);
        TickAt(0, 55);
        Assert.Equal(Presence.Draining, Agent.Presence);

        Tell(0, 3);

        Assert.Equal(Presence.Online, Agent.Presence);
    }

    [Fact]
    public void Duty_WithALeadsOvertime_LastsAsLongAsHeAllowed()
    {
        Tell(0, 5, atSignOn: true);
        Do(new QueueCommand.AllowOvertime(Lin, After(7), new(new("lead1"), "Lead")));

        Tell(0, 6);

        Assert.Equal(After(7), Agent.Profile.Shift!.Until);
    }

    [Fact]
    public void Duty_ToldBefore_ChangesNothingWhenItComesLate()
    {
        Tell(0, 5);
        number = 0;

        Do(new QueueCommand.SetDuty(Lin, new(1, new(After(24), After(32)), [], null), AtSignOn: false));
        Do(new QueueCommand.SetDuty(new("nobody"), new(9, null, [], null), AtSignOn: false));

        Assert.Equal(After(5), Agent.Profile.Shift!.Until);
    }

    [Fact]
    public void SigningOn_Again_KeepsWhatTheRotaSaidAndAsksIt()
    {
        Tell(0, 5);

        var came = Do(new QueueCommand.SignOn(Agents.Named("lin", shift: new(After(0), After(9))), new("hub", "c2")));

        Assert.Equal(After(5), Agent.Profile.Shift!.Until);
        Assert.Single(came.OfType<QueueEvent.AgentSignedOn>().SelectMany(e => QueueOutbox.Of(Id, e)));
    }

    [Fact]
    public void Break_ComesAndGoes_WithoutAClick()
    {
        Tell(0, 9, atSignOn: false, (3, 4));

        TickAt(3);
        Assert.Equal((Presence.Away, AgentDuty.Break, After(4)), (Agent.Presence, Agent.Reason, Agent.BreakUntil));
        TickAt(4);
        Assert.Equal((Presence.Online, null, null), (Agent.Presence, Agent.Reason, Agent.BreakUntil));
    }

    [Fact]
    public void Break_EndedByHimself_IsOver()
    {
        Tell(0, 9, atSignOn: false, (3, 4));
        TickAt(3);

        Do(new QueueCommand.SetPresence(Lin, Presence.Paused, null));
        TickAt(4);

        Assert.Equal((Presence.Paused, null), (Agent.Presence, Agent.BreakUntil));
    }

    [Fact]
    public void Break_WithoutHisConsole_EndsWhenThatIsBack()
    {
        Tell(0, 9, atSignOn: false, (3, 4));
        TickAt(3);
        Do(new QueueCommand.Disconnect(Lin, new("hub", "c1")));

        TickAt(4);
        Assert.Equal((Presence.AutoAway, AutoAwayReasons.ConnectionLost), (Agent.Presence, Agent.Reason));
        Do(new QueueCommand.SignOn(Agents.Named("lin"), new("hub", "c2"), StaysOffline: true));
        Assert.Equal(Presence.Online, Agent.Presence);
    }

    [Fact]
    public void Break_WhileHeIsAwayAnyway_IsPassedOver()
    {
        Tell(0, 9, atSignOn: false, (3, 4), (6, 7));
        Do(new QueueCommand.SetPresence(Lin, Presence.Away, "meeting"));

        TickAt(3);
        TickAt(4);
        Assert.Equal((Presence.Away, "meeting"), (Agent.Presence, Agent.Reason));
        Do(new QueueCommand.SetPresence(Lin, Presence.Online, null));
        TickAt(6);
        Assert.Equal(Presence.Away, Agent.Presence);
    }

    [Fact]
    public void Duty_InAnotherQueue_MovesHimThereWithItsHours()
    {
        var events = Tell(0, 9, Shops.AfterSale, (3, 4));

        var moved = Assert.Single(events.OfType<QueueEvent.AgentMovedAway>());
        Assert.Equal((Shops.AfterSale, AgentDuty.Rota), (moved.To, moved.By));
        Assert.Equal(1L, moved.Agent.Duty!.Number);
        var there = QueueDecider.Decide(
            QueueState.Initial(ActorId.Of(Shops.Demo, Shops.AfterSale)),
            new QueueCommand.ReceiveAgent(Shops.PreSale, moved.Move, moved.Agent, moved.By),
            Shops.Policy,
            now).State.Agents[Lin];
        Assert.Equal((After(9), After(3)), (there.Profile.Shift!.Until, there.NextBreak!.From));
    }

    [Fact]
    public void Duty_OfWhoWorksElsewhere_IsPassedOnOnce()
    {
        Do(new QueueCommand.MoveAgent(Lin, Shops.AfterSale, WithChats: true, new(new("lead1"), "Lead")));

        var passed = Assert.IsType<QueueEvent.DutyPassed>(Assert.Single(Tell(0, 9)));

        var owed = Assert.Single(QueueOutbox.Of(Id, passed));
        Assert.Equal(ActorId.Of(Shops.Demo, Shops.AfterSale), owed.Target);
        Assert.Equal(passed.Duty, Assert.IsType<QueueCommand.SetDuty>(owed.Command).Duty);
    }

    private static Instant After(double hours) => Nine + TimeSpan.FromHours(hours);

    private IReadOnlyList<QueueEvent> Tell(
        double from, double until, bool atSignOn = false, params (double From, double Until)[] breaks) =>
        Tell(from, until, null, atSignOn, breaks);

    private IReadOnlyList<QueueEvent> Tell(
        double from, double until, QueueId queue, params (double From, double Until)[] breaks) =>
        Tell(from, until, queue, atSignOn: false, breaks);

    private IReadOnlyList<QueueEvent> Tell(
        double from, double until, QueueId? queue, bool atSignOn, (double From, double Until)[] breaks)
    {
        ImmutableArray<Shift> pauses = [.. breaks.Select(one => new Shift(After(one.From), After(one.Until)))];
        var duty = new AgentDuty(++number, new(After(from), After(until)), pauses, queue);
        return Do(new QueueCommand.SetDuty(Lin, duty, atSignOn));
    }

    private void TickAt(double hours, int minutes = 0)
    {
        now = After(hours) + TimeSpan.FromMinutes(minutes);
        if (!Agent.Presence.IsAbsent() && !Agent.Connections.IsEmpty)
        {
            Do(new QueueCommand.Here(Lin));
        }

        Do(new QueueCommand.Tick());
    }

    // Decided again, nothing more happens.
    private IReadOnlyList<QueueEvent> Do(QueueCommand command)
    {
        var decision = QueueDecider.Decide(state, command, Shops.Policy, now);
        Assert.Equal(Refusal.None, decision.Refused);
        Assert.Empty(QueueDecider.Decide(decision.State, command, Shops.Policy, now).Events);
        Assert.Empty(QueueInvariants.Broken(decision.State));
        state = decision.State;
        return decision.Events;
    }
}
