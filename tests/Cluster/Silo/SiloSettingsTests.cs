using System.Net;
using Microsoft.Extensions.Configuration;
using Routing.Hosting;
using Routing.Silo;
using Xunit;

namespace Routing.Cluster.Tests.Silo;

public sealed class SiloSettingsTests
{
    [Fact]
    public void Settings_Nothing_HaveTheirDefaults()
    {
        var settings = Read();

        Assert.Equal(
            ("127.0.0.1:6379", "routing", 0, "default"),
            (settings.Redis, settings.Cluster, settings.Instance, settings.Failure.ToString()));
        Assert.Equal((11_111, 30_000, 5_090), (settings.SiloPort, settings.GatewayPort, settings.HttpPort));
        Assert.Equal(IPAddress.Loopback, settings.Address);
        Assert.Equal(("{routing}:", 0), (settings.Journal().KeyPrefix, settings.Journal().RetentionDays));
    }

    [Fact]
    public void Settings_Instance_MovesAllPorts()
    {
        var settings = Read("--instance", "7");

        Assert.Equal((11_118, 30_007, 5_097), (settings.SiloPort, settings.GatewayPort, settings.HttpPort));
    }

    [Theory]
    [InlineData("--redis", "nowhere")]
    [InlineData("--redis", "redis:0")]
    [InlineData("--redis", "redis:6379,ssl=maybe")]
    [InlineData("--cluster", "no blanks")]
    [InlineData("--cluster", "a-name-that-is-longer-than-keys-of-the-journal-may-be")]
    [InlineData("--instance", "100")]
    [InlineData("--address", "0.0.0.0")]
    [InlineData("--failure", "slow")]
    [InlineData("--retention-days", "-1")]
    public void Settings_OneThatCannotBe_IsRefused(string name, string value) =>
        Assert.Throws<StartRefusedException>(() => Read(name, value));

    [Fact]
    public void Settings_ManyMistakes_AreToldAtOnceByName()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read(
            "--redis", "nowhere", "--instance", "many", "--failure", "slow", "--address", "here"));

        Assert.All(
            ["--redis is \"nowhere\"", "--instance is \"many\"", "--failure is \"slow\"", "--address is \"here\""],
            mistake => Assert.Contains(mistake, refused.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_MistakenRedisWithPassword_ThePasswordIsNotTold()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read("--redis", "redis,password=sesame"));

        Assert.DoesNotContain("sesame", refused.Message, StringComparison.Ordinal);
    }

    private static SiloSettings Read(params string[] args) =>
        SiloSettings.Read(new ConfigurationBuilder().AddCommandLine(args).Build(), "/srv");
}
