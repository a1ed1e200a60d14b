using System.Globalization;
using Routing.Core;
using Routing.Core.AgentQueue;

namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>
/// A queue of agents of three slots with one chat each, and the cycle that is timed: a session arrives and is
/// assigned in one decision, and leaves in another. Commands are made beforehand; what is timed is deciding and
/// evolving alone.
/// </summary>
public sealed class DecisionCycle : IDecideTask
{
    /// <summary>Decisions in a cycle.</summary>
    public const int Decisions = 2;

    private const int Slots = 3;
    private const int Prepared = 8192;
    private const int SkillsEach = 8;

    private readonly DecidingQueue _queue = new();
    private readonly QueueCommand.Enqueue[] _arrivals;
    private readonly QueueCommand.Leave[] _departures;
    private int _next;

    /// <summary>Signs the agents on and gives each a chat.</summary>
    /// <param name="agents">How many.</param>
    /// <param name="skills">Different skills; each agent has eight of them and each session needs one. None for
    /// none.</param>
    public DecisionCycle(int agents, int skills = 0)
    {
        Name = NameOf(agents, skills);
        var names = Enumerable.Range(0, skills)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"skill-{i:00}")).ToArray();
        for (var i = 0; i < agents; i++)
        {
            var held = skills == 0
                ? SkillSet.None
                : SkillSet.Of(Enumerable.Range(0, SkillsEach).Select(n => names[((i * 7) + (n * n)) % skills]));
            _queue.SignOn(i, Slots, held);
        }

        for (var i = 0; i < agents; i++)
        {
            _queue.Decide(Arrival("resident", i, SkillSet.None));
        }

        var needs = skills == 0 ? [SkillSet.None] : names.Select(name => SkillSet.Of(name)).ToArray();
        _arrivals = [.. Enumerable.Range(0, Prepared).Select(i => Arrival("buyer", i, needs[i % needs.Length]))];
        _departures = [.. _arrivals.Select(arrival => new QueueCommand.Leave(arrival.Session, 1))];
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>The name for so many agents and skills.</summary>
    public static string NameOf(int agents, int skills = 0) => string.Create(
        CultureInfo.InvariantCulture,
        $"arrive, assign, release with {agents} agents{(skills > 0 ? $" of {skills} skills" : "")}");

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">An arrival was not assigned, so the cycle measured something
    /// else.</exception>
    public void Run(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _queue.Pass();
            var openBefore = _queue.State.OpenChats;
            _queue.Decide(_arrivals[_next]);
            if (_queue.State.OpenChats != openBefore + 1)
            {
                throw new InvalidOperationException("The arrival was not assigned.");
            }

            _queue.Decide(_departures[_next]);
            _next = (_next + 1) % Prepared;
        }
    }

    private QueueCommand.Enqueue Arrival(string name, int i, SkillSet need) =>
        _queue.Arrival(string.Create(CultureInfo.InvariantCulture, $"{name}-{i}"), need);
}
