using Routing.Core.AgentQueue;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.AgentQueue;

/// <summary>The invariants speak up: each is broken on purpose once.</summary>
public sealed class QueueInvariantsTests
{
    private static readonly Instant At = new(1_000);
    private static readonly AgentProfile Lin = Agents.Named("lin");
    private static readonly SessionId Alice = new("alice~1");

    private static readonly QueueEvent[] WithLin =
    [
        new QueueEvent.AgentSignedOn(At, Lin, true, null, 9),
        new QueueEvent.AgentConnected(At, Lin.Id, new("A", "1")),
        new QueueEvent.Enqueued(At, Alice, 1, 1, new(
            Buyers.Named("alice"), At, SkillSet.None, At, Round: 1, IsLate: false, Wanted: null, Last: null)),
        new QueueEvent.Assigned(At, Alice, 1, 1, Lin.Ref, new(AssignmentRule.LeastLoaded, 1, 0), null, null),
    ];

    [Fact]
    public void Broken_OfAnOrdinaryState_IsEmpty() => Assert.Empty(QueueInvariants.Broken(After(WithLin)));

    [Fact]
    public void Broken_FreeAgentBesideAWaitingSession_IsNamed() =>
        Assert.Contains(QueueInvariants.Broken(After(WithLin[..3])), s => s.Contains("lin is free while alice~1"));

    [Fact]
    public void Broken_OpenRoundWithAnAbsentAgent_IsNamed() => Assert.Contains(
        QueueInvariants.Broken(After([.. WithLin, new QueueEvent.PresenceChanged(At, Lin.Id, Presence.Away, null)])),
        s => s.Contains("nobody shall cover it"));

    [Fact]
    public void Broken_AgentWithoutConsole_IsNamed() =>
        Assert.Contains(QueueInvariants.Broken(After(WithLin[..1])), s => s.Contains("without a connection"));

    [Fact]
    public void Broken_WrongSumsAndIndexes_AreNamed()
    {
        var state = After(WithLin);
        var wrong = state with
        {
            OpenChats = 7,
            Agents = state.Agents.With(Lin.Id, state.Agents[Lin.Id] with { Load = 0, Chats = [] }),
        };

        var broken = QueueInvariants.Broken(wrong).ToList();

        Assert.Contains(broken, s => s.Contains("other chats on his desk"));
        Assert.Contains(broken, s => s.Contains("are not the sums"));
        Assert.Contains(broken, s => s.Contains("the open chats disagree"));
    }

    private static QueueState After(IEnumerable<QueueEvent> events) =>
        events.Aggregate(QueueState.Initial(ActorId.Of(Shops.Demo, Shops.PreSale)), QueueEvolution.Evolve);
}
