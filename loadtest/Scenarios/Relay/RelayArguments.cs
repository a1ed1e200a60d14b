using System.CommandLine;
using System.CommandLine.Parsing;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>The options of the command <c>relay</c>, and what they mean together.</summary>
public sealed class RelayArguments
{
    private static readonly string[] OwnPeers = ["routed", "routed_volatile", "bare"];
    private static readonly string[] PeersByUrl = [ClusterPeer.Called, "bare"];

    private readonly Option<double?> _rate = Ask.Number(
        "--rate", "Messages offered per second, at their own moments whatever the answers.", 1, 1_000_000);

    private readonly Option<int?> _closed = Ask.Count(
        "--closed", "Instead of --rate: messages kept in flight over all pairs together.", 1, 100_000);

    private readonly Option<int?> _pairs = Ask.Count(
        "--pairs", "Buyers, each with an agent's connection.", 1, 5000, 200);

    private readonly Option<double?> _seconds = Ask.Number(
        "--seconds", "Measured seconds of each trial.", 0.5, 600, 10);

    private readonly Option<double?> _warmUp = Ask.Number(
        "--warm-up", "Seconds before the measured ones, left out of the figures.", 0, 120, 15);

    private readonly Option<int?> _trials = Ask.Count(
        "--trials", "Trials of each peer; medians are reported.", 1, 99, 5);

    private readonly Option<int?> _seed = Ask.Count("--seed", "Seed of the arrivals.", 0, int.MaxValue / 2, 1);

    private readonly Option<Uri[]?> _url = Ask.Addresses(
        "--url", "Hubs that run already and serve the shop of `loadtest shop`; each pair has two of them.");

    private readonly Option<string[]> _peers = new("--peers")
    {
        Description =
            $"The servers to compare [{string.Join(' ', OwnPeers)}; with --url {string.Join(' ', PeersByUrl)}]",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Puts the options into the command.</summary>
    public RelayArguments(Command command)
    {
        _peers.AcceptOnlyFromAmong([.. OwnPeers.Union(PeersByUrl)]);
        Option[] all = [_rate, _closed, _pairs, _seconds, _warmUp, _trials, _seed, _url, _peers];
        Array.ForEach(all, command.Options.Add);
        command.Validators.Add(RefuseWhatDoesNotFit);
    }

    /// <summary>Reads what the command line asks for.</summary>
    public RelayOptions Read(ParseResult line)
    {
        var urls = line.GetValue(_url) ?? [];
        return new RelayOptions(
            line.GetValue(_rate),
            line.GetValue(_closed),
            line.GetValue(_pairs) ?? 0,
            line.GetValue(_seconds) ?? 0,
            line.GetValue(_warmUp) ?? 0,
            line.GetValue(_trials) ?? 0,
            line.GetValue(_seed) ?? 0,
            line.GetValue(_peers) is { Length: > 0 } peers ? [.. peers.Distinct()]
                : urls.Length > 0 ? PeersByUrl : OwnPeers,
            urls);
    }

    private void RefuseWhatDoesNotFit(CommandResult line)
    {
        if ((line.GetResult(_rate) is null) == (line.GetResult(_closed) is null))
        {
            line.AddError("Give either --rate or --closed.");
        }

        var byUrl = line.GetResult(_url) is not null;
        var peers = line.GetResult(_peers)?.Tokens.Select(token => token.Value).ToArray() ?? [];
        if (byUrl && peers.Length > 0 && (!peers.Contains(ClusterPeer.Called) || peers.Except(PeersByUrl).Any()))
        {
            line.AddError("With --url the peers are cluster, and bare beside it.");
        }
        else if (!byUrl && peers.Contains(ClusterPeer.Called))
        {
            line.AddError("The peer cluster is a server that runs already: give its hubs with --url.");
        }
    }
}
