using System.Diagnostics;

namespace Routing.Crash.Tests;

/// <summary>
/// Invariant 2 for the buyers who passed by in the moment of a kill: each of their sessions that the server answered
/// for, and each that it has without having answered, waits in the one queue. Each broken law is a sentence.
/// </summary>
internal sealed class PasserAudit(Scene scene)
{
    private static readonly TimeSpan SettledWithin = TimeSpan.FromSeconds(30);

    private readonly Observer observer = new(scene);

    public async Task<IReadOnlyList<string>> Broken()
    {
        // The board first: whoever looks at a session wakes it, and a session that is awake pays what it owes.
        var asked = scene.PassersBy.Sessions;
        var answered = asked.Where(session => session.Value).Select(session => session.Key).ToArray();
        var watch = Stopwatch.StartNew();
        var board = await observer.BoardOf(PassersBy.Queue);
        while (board.Waiting < answered.Length && watch.Elapsed < SettledWithin)
        {
            board = await observer.BoardOf(PassersBy.Queue);
        }

        var heads = await observer.Heads(asked.Keys);
        return
        [
            .. answered.Except(heads.Select(head => head.Session)).Select(session => $"{session} is unknown"),
            .. heads.Where(head => head is not { Status: "waiting", Queue: PassersBy.Queue, Agent: null })
                .Select(head => $"{head} does not wait where it asked"),
            .. board.Waiting == heads.Count ? Array.Empty<string>() : [$"{board}, but {heads.Count} wait there"],
        ];
    }
}
