using Spectre.Console;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>
/// All trials of a relay run: in each round every peer has its turn, so that what disturbs the machine disturbs all.
/// </summary>
public static class RelayRun
{
    /// <summary>Runs the trials and returns each peer's figures, in the order of the options.</summary>
    public static async Task<IReadOnlyList<RelayPeerResult>> RunAsync(
        RelayOptions options, IReadOnlyList<IRelayPeer> peers, IAnsiConsole console, CancellationToken cancel)
    {
        var figures = peers.ToDictionary(peer => peer.Name, _ => new List<RelayFigures>());
        for (var trial = 0; trial < options.Trials; trial++)
        {
            foreach (var peer in peers)
            {
                var one = await new RelayTrial(options, peer, trial).RunAsync(cancel);
                figures[peer.Name].Add(one);
                console.WriteLine($"trial {trial + 1}/{options.Trials} {peer.Name,-15} {Describe(one)}");
            }
        }

        return [.. peers.Select(peer => RelayPeerResult.Of(peer.Name, figures[peer.Name]))];
    }

    private static string Describe(RelayFigures one) =>
        $"{one.DeliveredPerS,9:0} delivered/s"
        + $"  p50 {one.P50Ms,8:0.000}  p99 {one.P99Ms,8:0.000}  max {one.MaxMs,9:0.000} ms"
        + $"  lost {one.Lost}  twice {one.Duplicated}  disordered {one.OutOfOrder}  refused {one.Refused}"
        + $"  cpu {RelayReport.Cpu(one.ServerCpuS)} s (own {one.ClientCpuS:0.00} s)";
}
