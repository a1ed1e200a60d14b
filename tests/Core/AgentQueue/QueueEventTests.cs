using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Rota;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.AgentQueue;

/// <summary>Every case of the closed families is known to evolution, outbox and decider.</summary>
public sealed class QueueEventTests
{
    private static readonly Instant At = new(1_000);
    private static readonly ActorId Self = ActorId.Of(Shops.Demo, Shops.PreSale);

    // What the events owe; the others owe nothing.
    private static readonly Dictionary<string, string[]> Owes = new()
    {
        ["Told"] = ["Tell"],
        ["Kept"] = ["TakeMessage"],
        ["Assigned"] = ["Join"],
        ["Covered"] = ["Join"],
        ["SilenceEnded"] = ["CloseSilent"],
        ["Requeued"] = ["WaitAgain"],
        ["MoveAsked"] = ["MoveOn"],
        ["HelpAsked"] = ["AskHelp"],
        ["HelpEnded"] = ["EndHelp"],
        ["AgentOffered"] = ["OfferAgent"],
        ["OfferDeclined"] = ["DeclineOffer"],
        ["Lent"] = ["TakeOver"],
        ["GivenBack"] = ["TakeBack"],
        ["CameBack"] = ["WaitAgain"],
        ["AgentMovedAway"] = ["ReceiveAgent"],
        ["AgentMovedIn"] = ["Join", "NotePlace"],
        ["AgentSignedOn"] = ["NotePlace"],
        ["ShiftEnded"] = ["NotePlace"],
        ["DeskLeft"] = ["LeaveShift"],
        ["DutyPassed"] = ["SetDuty"],
        ["AgentDisconnected"] = ["Disconnect"],
        ["Left"] = ["Leave"],
    };

    private static readonly IReadOnlyList<QueueEvent> Samples = ClosedFamily.Samples<QueueEvent>();

    public static TheoryData<int> Indexes() => [.. Enumerable.Range(0, Samples.Count)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Evolve_AnyEventOnAnEmptyState_IsTotal(int index) =>
        Assert.NotNull(QueueEvolution.Evolve(QueueState.Initial(Self), Samples[index]));

    [Theory]
    [MemberData(nameof(Indexes))]
    public void Outbox_OfAnEvent_OwesWhatItNames(int index)
    {
        var name = Samples[index].GetType().Name;
        var owed = QueueOutbox.Of(Self, Samples[index]);

        Assert.Equal(Owes.GetValueOrDefault(name, []), owed.Select(o => o.Command.GetType().Name));
        Assert.All(owed, o => Assert.Equal(
            o.Command is SessionCommand ? ActorKind.BuyerSession
            : o.Command is RotaCommand ? ActorKind.Rota
            : ActorKind.AgentQueue,
            o.Target.Kind));
    }

    [Fact]
    public void Assigned_OwesTheSession_WhatItMustKnow()
    {
        var assigned = Samples.OfType<QueueEvent.Assigned>().Single();

        var owed = Assert.Single(QueueOutbox.Of(Self, assigned));

        Assert.Equal(ActorId.Of(Shops.Demo, assigned.Session), owed.Target);
        Assert.Equal(
            new SessionCommand.Join(
                assigned.Placement, assigned.Turn, assigned.Agent, assigned.Reason, Shops.PreSale),
            owed.Command);
    }

    [Fact]
    public void Decide_AnyCommandOnAnEmptyQueue_IsAnswered()
    {
        var answers = ClosedFamily.Samples<QueueCommand>().ToDictionary(
            command => command.GetType().Name,
            command => QueueDecider.Decide(QueueState.Initial(Self), command, Shops.Policy, At));

        var refused = answers.Where(answer => answer.Value.IsRefused)
            .ToDictionary(answer => answer.Key, answer => answer.Value.Refused);
        Assert.Equal(
            new Dictionary<string, Refusal>
            {
                ["SetPresence"] = Refusal.NotSignedOn,
                ["Here"] = Refusal.NotSignedOn,
                ["SetSlots"] = Refusal.UnknownAgent,
                ["AllowOvertime"] = Refusal.UnknownAgent,
                ["AssignByHand"] = Refusal.NotWaiting,
                ["TakeBackByHand"] = Refusal.ChangedMeanwhile,
                ["MoveAgent"] = Refusal.UnknownAgent,
                ["MoveWaiting"] = Refusal.BadMove,
            },
            refused);
    }
}
