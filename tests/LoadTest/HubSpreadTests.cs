using Routing.LoadTest.Scenarios.Relay;
using Routing.LoadTest.Scenarios.Replay;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class HubSpreadTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Pairs_OverSeveralHubs_HaveTheirEndsAtDifferentOnes(int hubs)
    {
        var spread = new HubSpread(hubs);

        Assert.All(Enumerable.Range(0, 20), pair => Assert.NotEqual(spread.OfBuyer(pair), spread.OfAgent(pair)));
        Assert.Equal(Enumerable.Range(0, hubs), Enumerable.Range(0, 20).Select(spread.OfBuyer).Distinct().Order());
    }

    [Fact]
    public void Pairs_OfOneHub_HaveTheirAgentsTogetherAtTheNext()
    {
        var spread = new HubSpread(3);

        Assert.Equal([1, 4, 7], spread.PairsOf(hub: 1, pairs: 10));
        Assert.All(spread.PairsOf(hub: 1, pairs: 10), pair => Assert.Equal(2, spread.OfAgent(pair)));
    }

    [Fact]
    public void Pairs_WithOneHub_AreAllThere()
    {
        var spread = new HubSpread(1);

        Assert.Equal([0, 1, 2], spread.PairsOf(hub: 0, pairs: 3));
        Assert.All(spread.PairsOf(hub: 0, pairs: 3), pair => Assert.Equal(0, spread.OfAgent(pair)));
    }

    [Theory]
    [InlineData(1, "0", "0")]
    [InlineData(2, "0", "1")]
    [InlineData(3, "0 2", "1")]
    [InlineData(4, "0 2", "1 3")]
    public void ReplayPlaces_OfSeveralServers_KeepAgentsAndBuyersApart(int servers, string agents, string buyers)
    {
        Uri[] all = [.. Enumerable.Range(0, servers).Select(i => new Uri($"http://hub{i}/"))];
        using var places = new ReplayPlaces(all, "demo");

        Assert.Equal(agents, Used(places.NextOfAgents));
        Assert.Equal(buyers, Used(places.NextOfBuyers));

        string Used(Func<ReplayPlace> next) => string.Join(
            ' ', Enumerable.Range(0, 8).Select(_ => Array.IndexOf(all, next().Server)).Distinct().Order());
    }
}
