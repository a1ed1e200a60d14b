using System.Globalization;
using Routing.Core;
using Routing.Core.AgentQueue;

namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>
/// Choosing alone: who gets a chat of some need, who would have been next, how many could, and the loads of the two.
/// </summary>
public sealed class Choosing(Crowd crowd) : IDecideTask
{
    private int _next;

    /// <inheritdoc/>
    public string Name { get; } = NameOf(crowd.Agents.Length);

    /// <summary>Sums what was chosen, so that nothing can be left out.</summary>
    public long Sum { get; private set; }

    /// <summary>The name for so many agents.</summary>
    public static string NameOf(int agents) =>
        string.Create(CultureInfo.InvariantCulture, $"choosing among {agents} agents");

    /// <inheritdoc/>
    public void Run(int count)
    {
        var state = crowd.State;
        for (var i = 0; i < count; i++)
        {
            Sum += Loads(state, crowd.Needs[_next]);
            _next = (_next + 1) % crowd.Needs.Length;
        }
    }

    private static long Loads(QueueState state, SkillSet need)
    {
        if (state.Free.Choose(need) is not { } choice)
        {
            return 0;
        }

        var load = state.Agents[choice.First.Id].Load;
        return choice.RunnerUp is { } other ? load + state.Agents[other.Id].Load + choice.Candidates : load;
    }
}
