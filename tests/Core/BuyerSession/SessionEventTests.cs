using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.BuyerSession;

/// <summary>Every case of the closed families is known to evolution, outbox and decider.</summary>
public sealed class SessionEventTests
{
    private static readonly Instant At = new(1_000);
    private static readonly AgentRef Lin = new(new("lin"), "Lin");
    private static readonly Reason Ranked = new(AssignmentRule.LeastLoaded, 1, 0);
    private static readonly ActorId Self = ActorId.Of(Shops.Demo, new SessionId("alice~1"));

    private static readonly Enqueueing Entering = new(
        Buyers.Named("alice"), At, SkillSet.None, RoundSince: null, Round: 0, IsLate: false, Wanted: null, Last: null);

    // One of each, with the names of the commands that it owes.
    private static readonly IReadOnlyList<(SessionEvent Event, string[] Owes)> Samples =
    [
        (new SessionEvent.Opened(At, Buyers.Named("alice"), Shops.PreSale, SkillSet.None, null, At), ["Enqueue"]),
        (new SessionEvent.BuyerSaid(At, 1, MessageIds.Of("m"), "hello"), []),
        (new SessionEvent.AgentSaid(At, 2, Lin, MessageIds.Of("r"), "hi"), []),
        (new SessionEvent.AutomaticallyReplied(At, 3, AutomaticReply.Welcome, "welcome"), []),
        (new SessionEvent.RoundOpened(At, 1, Shops.PreSale, 1, At, At), ["OpenRound"]),
        (new SessionEvent.RoundAnswered(At, 1, Shops.PreSale, 1, Lin.Id), ["AnswerRound"]),
        (new SessionEvent.RoundLate(At, 1, Shops.PreSale, 1), ["NoteLate"]),
        (new SessionEvent.CoverAsked(At, 1, Shops.PreSale, 1, 1), ["AskCover"]),
        (new SessionEvent.AgentJoined(At, 1, 1, Lin, Ranked, At), []),
        (new SessionEvent.Told(At, 1, 2, 60), []),
        (new SessionEvent.Transferred(At, Lin, Shops.PreSale, Shops.AfterSale, null, "", 2, Entering),
            ["Leave", "Enqueue"]),
        (new SessionEvent.Closed(At, ClosedBy.Buyer, Lin, Shops.PreSale, 1), ["Leave"]),
        (new SessionEvent.Rated(At, 5, "quick"), []),
    ];

    public static TheoryData<int> Indexes() => [.. Enumerable.Range(0, Samples.Count)];

    [Fact]
    public void Samples_InThisTest_AreOfEveryEvent() => Assert.Equal(
        ClosedFamily.Cases<SessionEvent>(), Samples.Select(sample => sample.Event.GetType().Name).Order());

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Evolve_AnyEventOnAnyState_IsTotal(int index)
    {
        var initial = SessionState.Initial(Self);
        var full = Samples.Aggregate(initial, (state, sample) => SessionEvolution.Evolve(state, sample.Event));

        Assert.NotNull(SessionEvolution.Evolve(initial, Samples[index].Event));
        Assert.NotNull(SessionEvolution.Evolve(full, Samples[index].Event));
    }

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Outbox_OfAnEvent_OwesWhatItNames(int index)
    {
        var owed = SessionOutbox.Of(Self, Samples[index].Event);

        Assert.Equal(Samples[index].Owes, owed.Select(o => o.Command.GetType().Name));
        Assert.All(owed, o => Assert.Equal(ActorKind.AgentQueue, o.Target.Kind));
    }

    [Fact]
    public void Transferred_OwesTheOldQueue_TheOldPlacement()
    {
        var owed = SessionOutbox.Of(Self, Samples.Single(s => s.Event is SessionEvent.Transferred).Event);

        Assert.Equal(new QueueCommand.Leave(Self.Session, 1), owed[0].Command);
        Assert.Equal(Shops.PreSale, owed[0].Target.Queue);
        Assert.Equal(new QueueCommand.Enqueue(Self.Session, 2, Entering), owed[1].Command);
        Assert.Equal(Shops.AfterSale, owed[1].Target.Queue);
    }

    [Fact]
    public void Decide_AnyCommandOnAnUnopenedSession_IsAnsweredAndStrangersAreUnknown()
    {
        SessionCommand[] commands =
        [
            new SessionCommand.Open(Buyers.Named("alice"), Shops.PreSale, SkillSet.None, null),
            new SessionCommand.SayAsBuyer(new("alice"), MessageIds.Of("m"), "hello"),
            new SessionCommand.SayAsAgent(Lin.Id, MessageIds.Of("r"), "hi"),
            new SessionCommand.Transfer(Lin.Id, Shops.AfterSale, SkillSet.None, null, ""),
            new SessionCommand.CloseAsBuyer(new("alice")),
            new SessionCommand.CloseAsAgent(Lin.Id),
            new SessionCommand.Rate(new("alice"), 5, ""),
            new SessionCommand.Join(1, 1, Lin, Ranked),
            new SessionCommand.Tell(1, 1, 1, null),
            new SessionCommand.Tick(),
        ];
        var answers = commands.Select(command =>
            SessionDecider.Decide(SessionState.Initial(Self), command, Shops.Policy, At)).ToList();

        Assert.Equal(ClosedFamily.Cases<SessionCommand>(), commands.Select(c => c.GetType().Name).Order());
        Assert.Equal(6, answers.Count(answer => answer.Refused == Refusal.UnknownSession));
        Assert.Single(answers, answer => answer.Events.Count > 0);
    }
}
