using Routing.Engine.Ports;
using Xunit;

namespace Routing.Contracts.Tests.Leases;

/// <summary>What every memory of hubs' leases must do.</summary>
public abstract class HubLeasesContract
{
    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract IHubLeases Leases { get; }

    [Fact]
    public async Task EndSilent_EndsThoseRenewedLastBefore_AndNamesThemUntilForgotten()
    {
        await Enter("a", 100);
        await Enter("b", 50);
        await Enter("c", 300);

        Assert.Equal(["a", "b"], await Ended(300));
        Assert.Equal(["a", "b"], await Ended(300));

        await Leases.Forget("a", Cancellation);
        Assert.Equal(["b"], await Ended(300));
        Assert.Equal(["b", "c"], await Ended(301));
    }

    [Fact]
    public async Task Renew_OutOfOrder_KeepsTheLatestMoment()
    {
        await Enter("a", 300);
        Assert.True(await Renew("a", 10));

        Assert.Empty(await Ended(300));
    }

    [Fact]
    public async Task Renew_OfAnEndedLease_DoesNotHold_ForgottenOrNot()
    {
        await Enter("a", 10);
        await Ended(20);

        Assert.False(await Renew("a", 30));
        Assert.False(await Leases.Renew("a", isNew: true, new(30), Cancellation));
        await Leases.Forget("a", Cancellation);
        Assert.False(await Renew("a", 30));
        Assert.Empty(await Ended(40));
    }

    [Fact]
    public async Task Renew_UnderAnotherName_Holds()
    {
        await Enter("a", 10);
        await Ended(20);
        await Enter("a.2", 30);

        Assert.True(await Renew("a.2", 40));
        Assert.Equal(["a"], await Ended(35));
    }

    private async Task Enter(string hub, long at) =>
        Assert.True(await Leases.Renew(hub, isNew: true, new(at), Cancellation));

    private ValueTask<bool> Renew(string hub, long at) => Leases.Renew(hub, isNew: false, new(at), Cancellation);

    private ValueTask<IReadOnlyList<string>> Ended(long before) => Leases.EndSilent(new(before), Cancellation);
}
