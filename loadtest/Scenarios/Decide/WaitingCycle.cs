using System.Globalization;
using Routing.Core;
using Routing.Core.AgentQueue;

namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>
/// A full queue with a waiting line, and the cycle that is timed: a session leaves and the first of the line takes
/// its place, in one decision; another arrives at the line's end and is told its place, in another.
/// </summary>
public sealed class WaitingCycle : IDecideTask
{
    private const int Agents = 1000;

    private readonly DecidingQueue _queue = new();
    private readonly QueueCommand.Enqueue[] _arrivals;
    private readonly QueueCommand.Leave[] _departures;
    private readonly int _waiting;
    private int _leaving;
    private int _arriving;

    /// <summary>Fills the queue and its line.</summary>
    public WaitingCycle(int waiting)
    {
        _waiting = waiting;
        Name = NameOf(waiting);
        for (var i = 0; i < Agents; i++)
        {
            _queue.SignOn(i, slots: 1, SkillSet.None);
        }

        // A session's name may come again only when its departure is forgotten.
        _arrivals = [.. Enumerable.Range(0, Agents + waiting + (2 * QueueState.RememberedDepartures)).Select(i =>
            _queue.Arrival(string.Create(CultureInfo.InvariantCulture, $"buyer-{i}"), SkillSet.None))];
        _departures = [.. _arrivals.Select(arrival => new QueueCommand.Leave(arrival.Session, 1))];
        while (_arriving < Agents + waiting)
        {
            _queue.Decide(_arrivals[_arriving++]);
        }
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The name for so many waiting.</summary>
    public static string NameOf(int waiting) =>
        string.Create(CultureInfo.InvariantCulture, $"leave, assign, arrive with {waiting} waiting");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The line is not as long as it was.</exception>
    public void Run(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _queue.Pass();
            _queue.Decide(_departures[_leaving]);
            _queue.Decide(_arrivals[_arriving]);
            _leaving = (_leaving + 1) % _arrivals.Length;
            _arriving = (_arriving + 1) % _arrivals.Length;
        }

        if (_queue.State.Line.Count != _waiting || _queue.State.OpenChats != Agents)
        {
            throw new InvalidOperationException("The line is not as long as it was.");
        }
    }
}
