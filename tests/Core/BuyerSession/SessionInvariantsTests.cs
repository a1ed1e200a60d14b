using Routing.Core.BuyerSession;
using Routing.Testing;
using Xunit;

namespace Routing.Core.Tests.BuyerSession;

/// <summary>The invariants speak up: some are broken on purpose.</summary>
public sealed class SessionInvariantsTests
{
    private static readonly ActorId Self = ActorId.Of(Shops.Demo, new SessionId("alice~1"));

    private static readonly SessionState Waiting = SessionState.Initial(Self)
        with { Phase = SessionPhase.Waiting, Buyer = Buyers.Named("alice"), Queue = Shops.PreSale, Placement = 1 };

    [Fact]
    public void Broken_OfAnOrdinaryState_IsEmpty() => Assert.Empty(SessionInvariants.Broken(Waiting));

    [Fact]
    public void Broken_WaitingWithAnAgent_IsNamed() => Assert.Contains(
        "a waiting session has no agent",
        Assert.Single(SessionInvariants.Broken(Waiting with { Agent = new(new("lin"), "Lin") })));

    [Fact]
    public void Broken_ActiveWithNobody_IsNamed() =>
        Assert.Equal(2, SessionInvariants.Broken(Waiting with { Phase = SessionPhase.Active }).Count());

    [Fact]
    public void Broken_RatedWhileOpen_IsNamed() => Assert.Contains(
        "only a closed session is rated", Assert.Single(SessionInvariants.Broken(Waiting with { Stars = 5 })));
}
