using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.BuyerSession;

/// <summary>Every case of the closed families is known to evolution, outbox and decider.</summary>
public sealed class SessionEventTests
{
    private static readonly Instant At = new(1_000);
    private static readonly ActorId Self = ActorId.Of(Shops.Demo, new SessionId("alice~1"));

    // What the events owe; the others owe nothing.
    private static readonly Dictionary<string, string[]> Owes = new()
    {
        ["Opened"] = ["Enqueue"],
        ["RoundOpened"] = ["OpenRound"],
        ["RoundAnswered"] = ["AnswerRound"],
        ["RoundLate"] = ["NoteLate"],
        ["CoverAsked"] = ["AskCover"],
        ["AgentJoined"] = ["OpenRound", "NoteLate", "KeepOpen", "NoteAlarm", "NoteTags"],
        ["AgentGone"] = ["OpenRound", "NoteLate", "KeepOpen", "NoteAlarm", "NoteTags"],
        ["Tagged"] = ["NoteTags"],
        ["Held"] = ["KeepOpen"],
        ["Resumed"] = ["KeepOpen"],
        ["Flagged"] = ["KeepOpen", "NoteConcern"],
        ["Unflagged"] = ["KeepOpen", "NoteAlarm", "EndConcern"],
        ["ComplaintOverdue"] = ["NoteAlarm"],
        ["Escalated"] = ["NoteAlarm", "NoteConcern"],
        ["EscalationSettled"] = ["NoteAlarm", "EndConcern"],
        ["MovedOn"] = ["Leave", "Enqueue"],
        ["Transferred"] = ["Leave", "Enqueue"],
        ["Closed"] = ["Leave", "EndConcern", "EndConcern"],
        ["Rated"] = ["NoteRating"],
    };

    private static readonly IReadOnlyList<SessionEvent> Samples = ClosedFamily.Samples<SessionEvent>();

    public static TheoryData<int> Indexes() => [.. Enumerable.Range(0, Samples.Count)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Evolve_AnyEventOnAnyState_IsTotal(int index)
    {
        var initial = SessionState.Initial(Self);
        var full = Samples.Aggregate(initial, SessionEvolution.Evolve);

        Assert.NotNull(SessionEvolution.Evolve(initial, Samples[index]));
        Assert.NotNull(SessionEvolution.Evolve(full, Samples[index]));
    }

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Outbox_OfAnEvent_OwesWhatItNames(int index)
    {
        var owed = SessionOutbox.Of(Self, Samples[index]);

        Assert.Equal(
            Owes.GetValueOrDefault(Samples[index].GetType().Name, []), owed.Select(o => o.Command.GetType().Name));
        Assert.All(owed, o => Assert.Equal(
            o.Command is QueueCommand ? ActorKind.AgentQueue : ActorKind.Rota, o.Target.Kind));
    }

    [Fact]
    public void Transferred_OwesTheOldQueue_TheOldPlacement()
    {
        var transferred = Samples.OfType<SessionEvent.Transferred>().Single() with
        {
            From = Shops.PreSale,
            To = Shops.AfterSale,
            Placement = 2,
        };

        var owed = SessionOutbox.Of(Self, transferred);

        Assert.Equal(new QueueCommand.Leave(Self.Session, 1, GoesOn: true), owed[0].Command);
        Assert.Equal(Shops.PreSale, owed[0].Target.Queue);
        Assert.Equal(new QueueCommand.Enqueue(Self.Session, 2, transferred.Enqueueing), owed[1].Command);
        Assert.Equal(Shops.AfterSale, owed[1].Target.Queue);
    }

    [Fact]
    public void Decide_AnyCommandOnAnUnopenedSession_IsAnsweredAndStrangersAreUnknown()
    {
        var open = new SessionCommand.Open(Buyers.Named("alice"), Shops.PreSale, SkillSet.None, null);
        SessionCommand[] commands =
        [
            open, .. ClosedFamily.Samples<SessionCommand>().Where(command => command is not SessionCommand.Open),
        ];
        var answers = commands.Select(command =>
            SessionDecider.Decide(SessionState.Initial(Self), command, Shops.Policy, At)).ToList();

        Assert.Equal(21, answers.Count(answer => answer.Refused == Refusal.UnknownSession));
        Assert.Equal(
            Shops.PreSale, Assert.Single(answers, answer => answer.Events.Count > 0).State.Queue);
    }
}
