using Routing.Crash.Tests;
using Xunit;

namespace Routing.Cluster.Tests.Processes;

/// <summary>
/// The real cluster, three silos and two hubs, buyers on one hub and agents on the other, while one thing after the
/// other fails. Nothing acknowledged is lost or doubled, everybody comes back by himself, and the laws hold.
/// </summary>
public sealed class ClusterFaultTests(ITestOutputHelper output)
{
    private const int Buyers = 0;
    private const int Consoles = 1;

    private static readonly string[] AgentIds = ["lin", "mei", "hua", "jin"];

    [Theory(Timeout = 600_000)]
    [InlineData("default", 15)]
    [InlineData("fast", 5)]
    public Task Silo_Killed_ItsSessionsAnswerAgain(string failure, int withinSeconds) =>
        Play(failure, withinSeconds, async (cluster, scene) =>
        {
            await cluster.Silos[0].Kill();
            await scene.Recovery();
            await cluster.Silos[0].Start(scene.Cancellation);
        });

    [Fact(Timeout = 600_000)]
    public Task Hub_KilledAndStartedAgain_PagesComeBack() => Play("fast", null, async (cluster, scene) =>
    {
        foreach (var hub in new[] { Consoles, Buyers })
        {
            await cluster.Hub(hub).Kill();
            await cluster.Hub(hub).Start(scene.Cancellation);
            await scene.Recovery();
        }
    });

    [Fact(Timeout = 600_000)]
    public Task Redis_KilledAndStartedAgain_GoesOnWithWhatItHad() => Play("fast", null, async (cluster, scene) =>
    {
        await cluster.Redis.Kill();
        await cluster.Redis.Start(scene.Cancellation);
        await scene.Recovery();
    });

    [Fact(Timeout = 600_000)]
    public Task Silo_HaltedUntilItIsGivenUp_ChangesNothingWhenItGoesOn() => Play("fast", null, async (cluster, scene) =>
    {
        cluster.Silos[0].Halt();
        await scene.Recovery();
        cluster.Silos[0].GoOn();
        await cluster.Silos[0].HasEnded(scene.Cancellation);
        await scene.Recovery();
    });

    [Fact(Timeout = 600_000)]
    public Task Silos_StartedAnewOneAfterTheOther_KeepServing() => Play("fast", null, async (cluster, scene) =>
    {
        foreach (var silo in cluster.Silos.ToArray())
        {
            await silo.End(scene.Cancellation);
            await silo.Start(scene.Cancellation);
            await scene.Recovery();
        }
    });

    [Fact(Timeout = 600_000)]
    public Task Silo_Added_TakesSessions() => Play("fast", null, async (cluster, scene) =>
    {
        await using var view = await ClusterView.Open(cluster, scene.Cancellation);
        var before = (await view.Sessions()).Keys.ToHashSet();
        await cluster.AddSilo(scene.Cancellation);

        // Sessions stay where they are; those that open from now on are spread over one silo more.
        var after = new Dictionary<Orleans.Runtime.SiloAddress, int>();
        while (!after.Keys.Except(before).Any())
        {
            await scene.SomeMessages();
            after = new(await view.Sessions());
        }

        output.WriteLine($"sessions on {before.Count} silos before, then: {string.Join(", ", after.Values)}");
        Assert.True(after.Count > before.Count);
        await scene.Recovery();
    });

    private async Task Play(
        string failure, int? recoversWithinSeconds, Func<LocalCluster, TroubledScene, Task> trouble)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var cluster = await LocalCluster.StartNew(silos: 3, failure, cancellation);
        var settings = CrashSettings.FromEnvironment();
        await using var scene = new Scene(
            cluster.AddressOf(Buyers), cluster.AddressOf(Consoles), settings, cancellation);
        await using var troubled = new TroubledScene(scene);
        try
        {
            await scene.Agents.Enter(scene, AgentIds);
            await troubled.Enter();
            await new Lives(scene).Play(async () =>
            {
                await scene.Await(scene.Moments.After(Moment.Acknowledged, 60), "60 messages before the trouble");
                await trouble(cluster, troubled);
            });
            await Audit.Of(scene);
            Audit.Nothing(await new StreamAudit(cluster).Broken(cancellation));
            if (recoversWithinSeconds is { } limit)
            {
                Assert.All(troubled.Recoveries, recovery => Assert.InRange(recovery.TotalSeconds, 0, limit));
            }
        }
        catch
        {
            cluster.Keep();
            output.WriteLine($"The output of the cluster's processes is kept: {cluster.Folder}");
            throw;
        }
        finally
        {
            Report(scene, troubled, settings, failure);
        }
    }

    private void Report(Scene scene, TroubledScene troubled, CrashSettings settings, string failure) =>
        output.WriteLine(
            $"CRASH_SEED={settings.Seed}, failure detection {failure}, {scene.Visits.Count} sessions, "
            + $"{scene.Moments[Moment.Acknowledged]} messages acknowledged, "
            + $"{scene.Visits.Sum(visit => visit.Buyer.Resent)} of buyers sent again, "
            + $"{scene.Visits.Sum(visit => visit.Buyer.Reconnects)} reconnects of buyers and "
            + $"{scene.Agents.All.Sum(agent => agent.Reconnects)} of agents; every open session answered again after "
            + string.Join(", ", troubled.Recoveries.Select(recovery => $"{recovery.TotalSeconds:0.0} s")));
}
