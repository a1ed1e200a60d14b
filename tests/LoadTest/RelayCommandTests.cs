using Routing.LoadTest.Scenarios.Relay;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class RelayCommandTests
{
    [Theory]
    [InlineData("--rate 1")]
    [InlineData("--closed 1 --peers bare")]
    [InlineData("--rate 1 --url http://127.0.0.1:5081")]
    [InlineData("--rate 1 --url http://127.0.0.1:5081 http://127.0.0.1:5082")]
    [InlineData("--rate 1 --url http://127.0.0.1:5081 --url http://127.0.0.1:5082 --peers bare cluster")]
    public void Relay_OfWhatFits_IsTaken(string words) => Assert.Empty(Errors(words));

    [Theory]
    [InlineData("--url http://127.0.0.1:5081", "either --rate or --closed")]
    [InlineData("--rate 1 --peers cluster", "give its hubs with --url")]
    [InlineData("--rate 1 --url http://127.0.0.1:5081 --peers routed cluster", "the peers are cluster, and bare")]
    [InlineData("--rate 1 --url http://127.0.0.1:5081 --peers bare", "the peers are cluster, and bare")]
    [InlineData("--rate 1 --url hub-1", "--url is \"hub-1\"; right would be an address such as")]
    [InlineData("--rate 1 --url http://h:1 http://h:1/", "twice")]
    public void Relay_OfWhatDoesNotFit_SaysWhatWouldBeRight(string words, string right) =>
        Assert.Contains(Errors(words), error => error.Contains(right, StringComparison.Ordinal));

    private static IReadOnlyList<string> Errors(string words) =>
        [.. RelayCommand.Build().Parse(words.Split(' ')).Errors.Select(error => error.Message)];
}
