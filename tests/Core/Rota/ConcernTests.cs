using System.Collections.Immutable;
using Routing.Core.Rota;
using Routing.Core.Views;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.Rota;

/// <summary>What concerns the leads: once a session and kind, since the first word, until it is settled.</summary>
public sealed class ConcernTests
{
    private static readonly AgentRef Lin = new(new("lin"), "Lin");
    private static readonly AgentRef Mei = new(new("mei"), "Mei");
    private static readonly Instant Nine = new(1_762_851_600_000);

    private RotaState state = RotaState.Initial(ActorId.Of(Shops.Demo));

    [Fact]
    public void Concern_ToldAgain_StandsOnceWithTheLatestNote()
    {
        Note("ann", ConcernKind.Complaint, Nine, "broken", dueAt: After(60));
        Note("ann", ConcernKind.Complaint, Nine, "broken", dueAt: After(60));
        Note("ann", ConcernKind.Complaint, After(5), "broken, and late", by: Mei);
        Note("ann", ConcernKind.Tricky, After(6), "");

        Assert.Equal(2, state.Concerns.Length);
        var complaint = state.Find(new("ann~1"), ConcernKind.Complaint)!;
        Assert.Equal((Nine, After(60), Mei), (complaint.At, complaint.DueAt!.Value, complaint.By));
        Assert.Equal("broken, and late", complaint.Note);
    }

    [Fact]
    public void Concern_Ended_IsOverOnceAndLeavesTheOthers()
    {
        Note("ann", ConcernKind.Escalation, Nine, "refund");
        Note("bob", ConcernKind.Escalation, Nine, "refund");

        Do(new RotaCommand.EndConcern(new("ann~1"), ConcernKind.Escalation));
        Do(new RotaCommand.EndConcern(new("ann~1"), ConcernKind.Tricky));

        Assert.Equal("bob~1", Assert.Single(state.Concerns).Session.Value);
    }

    [Fact]
    public void Concerns_ForLeads_StandByWhatIsDueFirst()
    {
        Note("old", ConcernKind.Tricky, Nine, "");
        Note("late", ConcernKind.Complaint, Nine, "", dueAt: After(30));
        Note("soon", ConcernKind.Complaint, After(1), "", dueAt: After(8));
        Note("now", ConcernKind.Escalation, After(9), "");
        Note("tricky", ConcernKind.Tricky, After(1), "");

        var seen = ConcernProjection.ForLeads("concerns", 5, state);

        Assert.Equal(
            ["soon~1", "now~1", "late~1", "old~1", "tricky~1"], seen.Concerns.Select(concern => concern.Session));
        Assert.Equal(5, seen.All);
    }

    [Fact]
    public void Concerns_BeyondTheBound_LetTheOldestGo()
    {
        for (var i = 0; i <= 1000; i++)
        {
            Note($"b{i}", ConcernKind.Tricky, After(i), "");
        }

        Assert.Equal(1000, state.Concerns.Length);
        Assert.Null(state.Find(new("b0~1"), ConcernKind.Tricky));
        Assert.Equal(ConcernProjection.Most, ConcernProjection.ForLeads("concerns", 1, state).Concerns.Count);
    }

    [Fact]
    public void State_OfBeforeConcerns_HasNone() =>
        Assert.Empty((state with { Concerns = default(ImmutableArray<Concern>) }).Concerns);

    private static Instant After(int minutes) => Nine + TimeSpan.FromMinutes(minutes);

    private void Note(
        string buyer, ConcernKind kind, Instant at, string note, Instant? dueAt = null, AgentRef? by = null) =>
        Do(new RotaCommand.NoteConcern(
            new(new($"{buyer}~1"), kind, Shops.PreSale, by ?? Lin, at, note, dueAt)));

    private void Do(RotaCommand command)
    {
        var decision = RotaDecider.Decide(state, command, Shops.Policy, Nine);
        Assert.Equal(Refusal.None, decision.Refused);
        Assert.Empty(RotaDecider.Decide(decision.State, command, Shops.Policy, Nine).Events);
        state = decision.State;
    }
}
