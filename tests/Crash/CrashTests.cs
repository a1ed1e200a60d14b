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
        await using var hub = await HubProcess.StartNew(cancellation);
        await using var scene = new Scene(hub.Address, settings, cancellation);
        try
        {
            await scene.Agents.Enter(scene, AgentIds);
            await Play(scene, hub, settings);
            Nothing(await new PasserAudit(scene).Broken());
            Nothing(await new PlaceAudit(scene).Broken());
            Nothing(await new TranscriptAudit(scene).Broken());
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

    private static void Nothing(IReadOnlyList<string> broken) =>
        Assert.True(broken.Count == 0, string.Join(Environment.NewLine, broken));

    private static async Task Play(Scene scene, HubProcess hub, CrashSettings settings)
    {
        // Fourteen buyers: ten for the eight slots of pre-sale, so that some always wait.
        Task[] lives =
        [
            .. Enumerable.Range(0, 10).Select(i => LifeOf(scene, i, "pre-sale")),
            .. Enumerable.Range(10, 4).Select(i => LifeOf(scene, i, "after-sale")),
            new PresenceLife(scene, scene.RandomOf(99)).Live(),
        ];
        var killing = KillAndRestart(scene, hub, settings);
        try
        {
            // Whoever ends before the last kill has failed.
            await await Task.WhenAny([killing, .. lives]);
            await killing;
            await scene.Await(scene.Moments.After(Moment.Acknowledged, 100), "100 messages after the last restart");
            await scene.BeQuiet();
            await scene.Await(Task.WhenAll(lives), "everybody finishes what he is at");
            await Task.WhenAll(scene.Visits.Where(visit => !visit.IsOver).Select(visit => SayLastWords(scene, visit)));
        }
        catch
        {
            await scene.GiveUp([killing, .. lives]);
            throw;
        }
    }

    private static Task LifeOf(Scene scene, int buyer, string queue) =>
        new BuyerLife(scene, $"buyer{buyer}", queue, scene.RandomOf(buyer)).Live();

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

    // What comes after it has been seen by everybody who follows the session; so has all that came before.
    private static async Task SayLastWords(Scene scene, Visit visit)
    {
        const string text = "last words";
        var said = scene.Note(visit.Session, visit.Pass.Buyer, "buyer", text, visit.Buyer.Say(text));
        await scene.Await(said.Number, $"{said} is acknowledged");
        await scene.Await(visit.Buyer.Log.SeenAsync(said.Id), $"the buyer sees {said}");
        foreach (var agent in scene.Agents.All.Where(agent => scene.Agents.Has(agent, visit.Session)))
        {
            await scene.Await(scene.Agents.SeenBy(agent, visit.Session).SeenAsync(said.Id), $"{agent.Id} sees {said}");
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
