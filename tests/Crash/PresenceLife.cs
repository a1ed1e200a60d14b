namespace Routing.Crash.Tests;

/// <summary>One agent after the other steps away, or pauses, and comes back.</summary>
internal sealed class PresenceLife(Scene scene, Random random)
{
    private static readonly string[] Absences = ["Away", "Paused", "Offline"];

    /// <summary>Ends, with everybody Online, when the scene shall be quiet.</summary>
    public async Task Live()
    {
        var agents = scene.Agents.All.ToArray();
        while (!scene.Quiet.IsCancellationRequested)
        {
            var agent = agents[random.Next(agents.Length)];
            scene.Moments.Count(Moment.Asked);
            await Choose(agent, Absences[random.Next(Absences.Length)]);
            await SomeMessages(random.Next(5, 30));
            await Choose(agent, "Online");
            await SomeMessages(random.Next(1, 10));
        }
    }

    private Task Choose(LoadTest.Actors.AgentActor agent, string presence) =>
        scene.Await(agent.SetPresenceAsync(presence, scene.Cancellation), $"{agent.Id} is {presence}");

    private async Task SomeMessages(int count)
    {
        try
        {
            await scene.Await(
                scene.Moments.After(Moment.Acknowledged, count).WaitAsync(scene.Quiet), $"{count} more messages");
        }
        catch (OperationCanceledException) when (!scene.Cancellation.IsCancellationRequested)
        {
            // Quiet: he comes back now.
        }
    }
}
