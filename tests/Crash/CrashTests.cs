using Routing.Testing.Servers;
using Xunit;

namespace Routing.Crash.Tests;

/// <summary>The real server is killed again and again while buyers and agents work, and nothing is lost.</summary>
public sealed class CrashTests(ITestOutputHelper output)
{
    private static readonly string[] AgentIds = ["lin", "mei", "hua", "jin"];

    [Fact(Timeout = 900_000)]
    public async Task Server_KilledAgainAndAgain_LosesNothingAndResumesEverybody()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var settings = CrashSettings.FromEnvironment();
        using var shop = new CrashShop();
        await using var hub = await HubProcess.StartNew(cancellation, shop.Path);
        await using var scene = new Scene(hub.Address, hub.Address, settings, cancellation);
        try
        {
            await scene.Agents.Enter(scene, AgentIds);
            await new Lives(scene).Play(() => KillAndRestart(scene, hub, settings));
            Audit.Nothing(await new PasserAudit(scene).Broken());
            await Audit.Of(scene);
            Assert.True(scene.Agents.All.All(agent => agent.Reconnects > 0), "an agent never had to come back");
        }
        catch
        {
            hub.Keep();
            output.WriteLine($"The journal and the output of the hub are kept: {hub.OutputPath}");
            throw;
        }
        finally
        {
            Report(scene, hub, settings);
        }
    }

    private static async Task KillAndRestart(Scene scene, HubProcess hub, CrashSettings settings)
    {
        var random = scene.RandomOf(100);
        for (var kill = 1; kill <= settings.Kills; kill++)
        {
            var (moment, count) = random.Next(2) == 0
                ? (Moment.Acknowledged, random.Next(1, 120))
                : (Moment.Asked, random.Next(1, 8));
            await scene.Await(scene.Moments.After(moment, count), $"kill {kill}: {count} more {moment}");
            await scene.PassersBy.Pass();
            await hub.Kill();
            await hub.Start(scene.Cancellation);
        }
    }

    private void Report(Scene scene, HubProcess hub, CrashSettings settings)
    {
        var agents = scene.Agents.All.ToArray();
        output.WriteLine(
            $"CRASH_SEED={settings.Seed}, {hub.Kills} kills, {scene.Visits.Count} sessions, "
            + $"{scene.PassersBy.Sessions.Count} passers-by, "
            + $"{scene.Said.Count} messages, {scene.Moments[Moment.Acknowledged]} acknowledged, "
            + $"{scene.Moments[Moment.Asked]} asked, "
            + $"{scene.Visits.Sum(visit => visit.Buyer.Resent) + agents.Sum(agent => agent.Resent)} sent again, "
            + $"{scene.Visits.Sum(visit => visit.Buyer.Reconnects)} reconnects of buyers and "
            + $"{agents.Sum(agent => agent.Reconnects)} of agents");
    }
}
