using Orleans.Configuration;

namespace Routing.Silo;

/// <summary>
/// How soon a silo that does not answer is given up, so that its chats move. Sooner, and a silo that merely pauses
/// (a full processor, a stopped machine) is thrown out and must start anew; later, and its chats stand still longer.
/// </summary>
internal sealed record FailureDetection
{
    /// <summary>Three unanswered probes, 3 s apart: some 10 s.</summary>
    public static readonly FailureDetection Default = new("default")
    {
        Probe = TimeSpan.FromSeconds(3),
        MissedProbes = 3,
        Votes = 2,
        TableRefresh = TimeSpan.FromSeconds(15),
        AliveBeat = TimeSpan.FromSeconds(15),
        Response = TimeSpan.FromSeconds(10),
    };

    /// <summary>Two unanswered probes, 1 s apart, and one silo's word suffices: some 3 s.</summary>
    public static readonly FailureDetection Fast = new("fast")
    {
        Probe = TimeSpan.FromSeconds(1),
        MissedProbes = 2,
        Votes = 1,
        TableRefresh = TimeSpan.FromSeconds(5),
        AliveBeat = TimeSpan.FromSeconds(5),
        Response = TimeSpan.FromSeconds(3),
    };

    private readonly string name;

    private FailureDetection(string name) => this.name = name;

    /// <summary>How often a neighbour is probed, and how long it may take to answer.</summary>
    public required TimeSpan Probe { get; init; }

    /// <summary>How many probes in a row must be missed before a silo is suspected.</summary>
    public required int MissedProbes { get; init; }

    /// <summary>How many silos must suspect one before it is dead (fewer when there are fewer).</summary>
    public required int Votes { get; init; }

    /// <summary>How often the list of members is read, besides the word that silos send one another.</summary>
    public required TimeSpan TableRefresh { get; init; }

    /// <summary>How often a silo writes into the list that it lives.</summary>
    public required TimeSpan AliveBeat { get; init; }

    /// <summary>How long a call from silo to silo may take before it is given up.</summary>
    public required TimeSpan Response { get; init; }

    public void Apply(ClusterMembershipOptions membership)
    {
        membership.ProbeTimeout = Probe;
        membership.NumMissedProbesLimit = MissedProbes;
        membership.NumVotesForDeathDeclaration = Votes;
        membership.TableRefreshTimeout = TableRefresh;
        membership.IAmAliveTablePublishTimeout = AliveBeat;
    }

    public override string ToString() => name;
}
