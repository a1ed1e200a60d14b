using System.Collections.Concurrent;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Runner;

namespace Routing.LoadTest.Scenarios.Relay;

/// <summary>
/// The wait until sessions are on desks. Chats on the desks that are not of this trial, left open by a run that was cut
/// off, are closed on the way: they hold slots which are counted on here.
/// </summary>
/// <param name="consoles">The agents who are signed on.</param>
/// <param name="sessions">The session of each buyer; those that are open by now.</param>
public sealed class SessionPlacing(
    IReadOnlyList<RelayConsole?> consoles, ConcurrentDictionary<int, string> sessions)
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan BetweenCloses = TimeSpan.FromMilliseconds(500);

    private readonly Dictionary<(int Agent, string Session), long> _askedToClose = [];

    /// <summary>Waits until every session that is open has its agent.</summary>
    /// <exception cref="CannotRunException">Some have none after a minute.</exception>
    public async Task AwaitAsync(CancellationToken cancel)
    {
        var deadline = Clock.Now + Clock.Seconds(Within.TotalSeconds);
        var own = sessions.Values.ToHashSet();
        while (true)
        {
            var onDesks = OnDesks();
            var waiting = own.Count(session => !onDesks.ContainsKey(session));
            if (waiting == 0)
            {
                return;
            }

            if (Clock.Now > deadline)
            {
                throw new CannotRunException(
                    $"{waiting} of {own.Count} sessions reached no agent within {Within.TotalSeconds} s, with"
                    + $" {consoles.Count} agents of one slot each signed on.");
            }

            await CloseForeignAsync(onDesks, own, cancel);
            await Task.Delay(20, cancel);
        }
    }

    /// <summary>Holds a condition against each pair as it was placed.</summary>
    /// <exception cref="CannotRunException">Some pairs do not meet it.</exception>
    public void Require(Func<int, int, bool> isRight)
    {
        var onDesks = OnDesks();
        var wrong = sessions.Count(one => !isRight(one.Key, onDesks[one.Value]));
        if (wrong > 0)
        {
            throw new CannotRunException(
                $"{wrong} of {sessions.Count} buyers have an agent at their own hub: somebody else uses the shop"
                + $" {GeneratedShop.Id}, or its agents have more than one slot.");
        }
    }

    private Dictionary<string, int> OnDesks()
    {
        var desks = new Dictionary<string, int>();
        for (var agent = 0; agent < consoles.Count; agent++)
        {
            foreach (var session in consoles[agent]?.End.Sessions.Keys ?? [])
            {
                desks[session] = agent;
            }
        }

        return desks;
    }

    private async Task CloseForeignAsync(
        Dictionary<string, int> onDesks, HashSet<string> own, CancellationToken cancel)
    {
        foreach (var (session, agent) in onDesks)
        {
            var lately = _askedToClose.TryGetValue((agent, session), out var asked)
                && Clock.Now - asked < Clock.Seconds(BetweenCloses.TotalSeconds);
            if (!own.Contains(session) && !lately)
            {
                _askedToClose[(agent, session)] = Clock.Now;
                await consoles[agent]!.CloseAsync(session, cancel);
            }
        }
    }
}
