using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.AgentQueue;

/// <summary>Every case of the closed families is known to evolution, outbox and decider.</summary>
public sealed class QueueEventTests
{
    private static readonly Instant At = new(1_000);
    private static readonly SessionId Alice = new("alice~1");
    private static readonly AgentProfile Lin = Agents.Named("lin", shift: new(At, new(9_000)));
    private static readonly AgentProfile Mei = Agents.Named("mei", seat: "HQ/1/1/2");
    private static readonly ConnectionId Console = new("A", "1");
    private static readonly Reason Ranked = new(AssignmentRule.LeastLoaded, 1, 0);
    private static readonly ActorId Self = ActorId.Of(Shops.Demo, Shops.PreSale);

    private static readonly Enqueueing Entering = new(
        Buyers.Named("alice"), At, SkillSet.None, RoundSince: null, Round: 0, IsLate: false, Wanted: null, Last: null);

    // One of each, with the names of the commands that it owes.
    private static readonly IReadOnlyList<(QueueEvent Event, string[] Owes)> Samples =
    [
        (new QueueEvent.AgentSignedOn(At, Lin, true, At, 9), []),
        (new QueueEvent.AgentConnected(At, Lin.Id, Console), []),
        (new QueueEvent.AgentDisconnected(At, Lin.Id, Console, At), []),
        (new QueueEvent.PresenceChanged(At, Lin.Id, Presence.Paused, null), []),
        (new QueueEvent.ShiftBegan(At, Lin.Id), []),
        (new QueueEvent.ShiftEnded(At, Lin.Id), []),
        (new QueueEvent.Enqueued(At, Alice, 1, 1, Entering), []),
        (new QueueEvent.Told(At, Alice, 1, 1, 1, 60, At), ["Tell"]),
        (new QueueEvent.Assigned(At, Alice, 1, 1, Lin.Ref, Ranked, At), ["Join"]),
        (new QueueEvent.ChatIdled(At, Alice, 25), []),
        (new QueueEvent.ChatRoundOpened(At, Alice, 1, At), []),
        (new QueueEvent.ChatRoundLate(At, Alice, 1), []),
        (new QueueEvent.CoverWanted(At, Alice, CoverCause.Late), []),
        (new QueueEvent.CoverWithdrawn(At, Alice), []),
        (new QueueEvent.Covered(At, Alice, 1, 2, Lin.Id, Mei.Ref, Ranked), ["Join"]),
        (new QueueEvent.ChatRoundAnswered(At, Alice, 1, At), []),
        (new QueueEvent.Left(At, Alice, 1, Agent: null), []),
    ];

    public static TheoryData<int> Indexes() => [.. Enumerable.Range(0, Samples.Count)];

    [Fact]
    public void Samples_InThisTest_AreOfEveryEvent() => Assert.Equal(
        ClosedFamily.Cases<QueueEvent>(), Samples.Select(sample => sample.Event.GetType().Name).Order());

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Evolve_AnyEventOnAnyState_IsTotal(int index)
    {
        var initial = QueueState.Initial(Self);
        var full = Samples.Aggregate(initial, (state, sample) => QueueEvolution.Evolve(state, sample.Event));

        Assert.NotNull(QueueEvolution.Evolve(initial, Samples[index].Event));
        Assert.NotNull(QueueEvolution.Evolve(full, Samples[index].Event));
    }

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Outbox_OfAnEvent_OwesWhatItNames(int index)
    {
        var owed = QueueOutbox.Of(Self, Samples[index].Event);

        Assert.Equal(Samples[index].Owes, owed.Select(o => o.Command.GetType().Name));
        Assert.All(owed, o => Assert.Equal(ActorId.Of(Shops.Demo, Alice), o.Target));
    }

    [Fact]
    public void Assigned_OwesTheSession_WhatItMustKnow()
    {
        var owed = QueueOutbox.Of(Self, Samples.Single(s => s.Event is QueueEvent.Assigned).Event);

        Assert.Equal(new SessionCommand.Join(1, 1, Lin.Ref, Ranked), Assert.Single(owed).Command);
    }

    [Fact]
    public void Decide_AnyCommandOnAnEmptyQueue_IsAnswered()
    {
        QueueCommand[] commands =
        [
            new QueueCommand.SignOn(Lin, Console),
            new QueueCommand.SetPresence(Lin.Id, Presence.Away, null),
            new QueueCommand.Disconnect(Lin.Id, Console),
            new QueueCommand.HubStarted("A"),
            new QueueCommand.Enqueue(Alice, 1, Entering),
            new QueueCommand.OpenRound(Alice, 1, 1, At),
            new QueueCommand.AnswerRound(Alice, 1, 1, At),
            new QueueCommand.NoteLate(Alice, 1, 1),
            new QueueCommand.AskCover(Alice, 1, 1, 1),
            new QueueCommand.Leave(Alice, 1),
            new QueueCommand.Tick(),
        ];
        var answers = commands.Select(command =>
            QueueDecider.Decide(QueueState.Initial(Self), command, Shops.Policy, At)).ToList();

        Assert.Equal(ClosedFamily.Cases<QueueCommand>(), commands.Select(c => c.GetType().Name).Order());
        Assert.Equal(2, answers.Count(answer => answer.Events.Count > 0));
        Assert.Equal(Refusal.NotSignedOn, Assert.Single(answers, answer => answer.IsRefused).Refused);
    }
}
