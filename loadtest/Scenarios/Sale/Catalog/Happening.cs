using System.Diagnostics;

namespace Routing.LoadTest.Scenarios.Sale.Catalog;

/// <summary>Something beside the rates that happens during a run.</summary>
/// <param name="At">When, in seconds since measuring began.</param>
public abstract record Happening(double At)
{
    /// <summary>A share of the consoles loses its connections at once.</summary>
    public sealed record Storm(double At, double Share) : Happening(At);

    /// <summary>
    /// A share of the agents is relieved: they pause while as many others sign on, and go offline after some seconds,
    /// whatever is open with them then.
    /// </summary>
    public sealed record ShiftChange(double At, double Share, double After) : Happening(At);

    /// <summary>The lead moves a share of one queue's agents, with their chats, to another.</summary>
    public sealed record Rebalance(double At, int From, int To, double Share) : Happening(At);

    /// <summary>Abusers do what they can for a while.</summary>
    public sealed record Abuse(double At, double Length, int Abusers) : Happening(At);

    /// <summary>
    /// Second pages of buyers, second consoles of agents and boards of the lead, so many of each, read some bytes and
    /// then pause.
    /// </summary>
    public sealed record SlowReaders(double At, int Readers) : Happening(At);

    /// <summary>What the rates do; nothing is to be done, it stands in the report.</summary>
    public sealed record Mark(double At, string What) : Happening(At);

    /// <summary>It in words, for the report.</summary>
    public override string ToString() => this switch
    {
        Storm storm => $"{storm.Share:P0} of the consoles lose their connections at once",
        ShiftChange change => $"shift change: {change.Share:P0} of the agents are relieved within {change.After:0.#} s",
        Rebalance move => $"the lead moves {move.Share:P0} of the agents of queue {move.From} to queue {move.To}",
        Abuse abuse => $"{abuse.Abusers} abusers for {abuse.Length:0.#} s",
        SlowReaders slow => $"{slow.Readers} slow pages, consoles and boards each",
        Mark mark => mark.What,
        _ => throw new UnreachableException(),
    };
}
