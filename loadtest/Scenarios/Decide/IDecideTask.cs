namespace Routing.LoadTest.Scenarios.Decide;

/// <summary>Something that is timed: many times over, each time the same amount of work.</summary>
public interface IDecideTask
{
    /// <summary>What it is, as the report names it.</summary>
    string Name { get; }

    /// <summary>Does it a number of times.</summary>
    void Run(int count);
}
