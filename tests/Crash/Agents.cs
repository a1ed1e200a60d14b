using Routing.LoadTest.Actors;

namespace Routing.Crash.Tests;

/// <summary>The agents at their consoles, each with a board of his own: what each has seen can be told apart.</summary>
internal sealed class Agents : IAsyncDisposable
{
    private readonly List<(AgentActor Actor, ChatBoard Board)> all = [];

    public IEnumerable<AgentActor> All => all.Select(one => one.Actor);

    public async Task Enter(Scene scene, params string[] ids)
    {
        foreach (var id in ids)
        {
            var staff = await scene.Api.SignInAsync(id, "demo", scene.Cancellation);
            var board = new ChatBoard();
            var actor = new AgentActor(scene.Consoles, staff, board, scene.Heartbeat);
            all.Add((actor, board));
            await actor.ConnectAsync(scene.Cancellation);
        }
    }

    /// <summary>Ends with an agent on whose desk the session lies, as his console has it.</summary>
    public async Task<AgentActor> WhoHas(string session, CancellationToken cancellation)
    {
        var first = await Task.WhenAny(all.Select(one => one.Board.AgentAsync(session))).WaitAsync(cancellation);
        return await first;
    }

    /// <summary>Whether the session lies on the agent's desk, as his console has it.</summary>
    public bool Has(AgentActor agent, string session) => BoardOf(agent).AgentAsync(session).IsCompletedSuccessfully;

    /// <summary>What an agent has seen of a session.</summary>
    public TranscriptLog SeenBy(AgentActor agent, string session) => BoardOf(agent).Log(session);

    public async ValueTask DisposeAsync()
    {
        foreach (var (actor, _) in all)
        {
            await actor.DisposeAsync();
        }
    }

    private ChatBoard BoardOf(AgentActor agent) => all.Single(one => one.Actor == agent).Board;
}
