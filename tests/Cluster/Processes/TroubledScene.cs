using System.Diagnostics;
using Routing.Crash.Tests;
using Routing.LoadTest.Actors;

namespace Routing.Cluster.Tests.Processes;

/// <summary>
/// A scene in which something fails, and how long it takes to be well again: some buyers, who wait in a queue that
/// nobody serves and for whom nobody of another queue has the skill, ask whether they are heard.
/// </summary>
internal sealed class TroubledScene(Scene scene) : IAsyncDisposable
{
    private const int Askers = 12;
    private const string Queue = "vip";

    private readonly List<TimeSpan> recoveries = [];
    private readonly List<BuyerActor> askers = [];

    public CancellationToken Cancellation => scene.Cancellation;

    /// <summary>How long it took each time.</summary>
    public IReadOnlyList<TimeSpan> Recoveries => recoveries;

    public async Task Enter()
    {
        for (var i = 0; i < Askers; i++)
        {
            var asker = new BuyerActor(scene.Server, Scene.PassOf($"asker{i}"), Queue, scene.Heartbeat);
            askers.Add(asker);
            await scene.Await(asker.ConnectPatientlyAsync(scene.Cancellation), "an asker opens a session");
        }
    }

    /// <summary>Waits until everybody has gone on for a while.</summary>
    public Task SomeMessages() => scene.Await(scene.Moments.After(Moment.Acknowledged, 50), "50 more messages");

    /// <summary>Waits until each of them is heard.</summary>
    public async Task Recovery()
    {
        var watch = Stopwatch.StartNew();
        await scene.Await(
            Task.WhenAll(askers.Select(asker => asker.Say("are you there?").Number)), "every open session answers");
        recoveries.Add(watch.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var asker in askers)
        {
            await asker.DisposeAsync();
        }
    }
}
