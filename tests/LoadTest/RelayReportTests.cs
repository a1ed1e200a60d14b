using Routing.LoadTest.Scenarios.Relay;
using Xunit;

namespace Routing.LoadTest.Tests;

public sealed class RelayReportTests
{
    private static readonly RelayOptions Options =
        new(100, null, 2, 1, 0, 2, 1, ["cluster", "bare"], [new Uri("http://127.0.0.1:5081")]);

    [Fact]
    public void Report_OfServersThatRanAlready_LeavesTheirCpuAndMemoryOut()
    {
        var report = RelayReport.ToJson(Options, [Result("cluster", null, null), Result("bare", 2, 80)]);

        var cluster = report["cluster"]!.AsObject();
        Assert.True(cluster.ContainsKey("server_cpu_s"));
        Assert.Null(cluster["server_cpu_s"]);
        Assert.Null(cluster["server_rss_mib"]);
        Assert.Equal(80, report["bare"]!["server_rss_mib"]!.GetValue<double>());
        Assert.Equal(1, report["ratios"]!["p99_cluster_to_bare"]!.GetValue<double>());
        Assert.False(report["ratios"]!.AsObject().ContainsKey("cpu_cluster_to_bare"));
    }

    [Fact]
    public void Report_OfServersOfItsOwn_ComparesTheirCpu()
    {
        var report = RelayReport.ToJson(Options, [Result("routed", 3, 90), Result("bare", 2, 80)]);

        Assert.Equal(3, report["routed"]!["server_cpu_s"]!.GetValue<double>());
        Assert.Equal(1.5, report["ratios"]!["cpu_routed_to_bare"]!.GetValue<double>());
    }

    private static RelayPeerResult Result(string peer, double? cpu, double? rss)
    {
        var trial = new RelayFigures(100, 100, 100, 100, 0, 0, 0, 0, 0, 1, 2, 3, 4, 0, cpu, rss, 1);
        return RelayPeerResult.Of(peer, [trial, trial]);
    }
}
