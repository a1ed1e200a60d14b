using System.Globalization;

namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>Finding the nearest free agent to one who does not answer, among so many seats.</summary>
public sealed class NearestCover(Crowd crowd, int freePercent) : IDecideTask
{
    // A stride that meets every seat, in an order that says nothing about where they are.
    private const int Stride = 7919;

    private int _next;

    /// <inheritdoc/>
    public string Name { get; } = string.Create(
        CultureInfo.InvariantCulture, $"nearest cover among {crowd.Agents.Length} seats, {freePercent} % free");

    /// <summary>Sums what was found, so that nothing can be left out.</summary>
    public long Sum { get; private set; }

    /// <inheritdoc/>
    public void Run(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _next = (_next + Stride) % crowd.Agents.Length;
            var choice = crowd.State.Free.Nearest(crowd.Agents[_next], crowd.Needs[_next % crowd.Needs.Length]);
            Sum += choice?.Candidates ?? 0;
        }
    }
}
