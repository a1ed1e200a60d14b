using System.Diagnostics;
using Routing.Simulation.Worlds;
using Xunit;

namespace Routing.Simulation.Tests;

public sealed class DeterminismTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void TwoRuns_OfOneSeed_WriteTheSameJournalAndHistory()
    {
        var (one, other) = (Run(seed: 2), Run(seed: 2));

        Assert.Equal(one, other);
        Assert.NotEqual(one, Run(seed: 3));
    }

    [Fact]
    public async Task TwoProcesses_OfOneSeed_WriteTheSameJournalAndHistory()
    {
        var (one, other) = (await RunProcess("5"), await RunProcess("5"));

        Assert.Contains("journal", one, StringComparison.Ordinal);
        Assert.Equal(one, other);
    }

    private static (string Journal, string History) Run(long seed)
    {
        var world = new World(RunSettings.Small(seed) with { KeepsHistory = true });
        world.Run();
        return (world.Streams.Fingerprint.ToString(), world.History.Fingerprint.ToString());
    }

    private static async Task<string> RunProcess(string seed)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Routing.Simulation.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--seed", seed])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return output;
    }
}
