namespace Routing.LoadTest.Runner;

/// <summary>What a run is measured against: a process of this program's own, or servers that ran before it.</summary>
public interface IPeerServer : IAsyncDisposable
{
    /// <summary>Where it listens: one address, or one for each hub of a cluster.</summary>
    IReadOnlyList<Uri> Addresses { get; }

    /// <summary>What it has used so far; null when its processes are not this program's.</summary>
    ProcessFigures? Figures();

    /// <summary>Lines of its output, for a message about its failure; empty when nobody reads them here.</summary>
    string Words();
}
