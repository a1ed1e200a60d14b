namespace Routing.LoadTest.Scenarios.Sale;

/// <summary>What a scenario is played with. All of it stands in the report.</summary>
public sealed record SaleParameters
{
    /// <summary>Measured seconds.</summary>
    public double Seconds { get; init; } = 60;

    /// <summary>Seconds before the measured ones at the usual rates, left out of every figure.</summary>
    public double WarmUp { get; init; } = 15;

    /// <summary>Usual arrivals of buyers per second: each opens a session, asks, and leaves in the end.</summary>
    public double Arrivals { get; init; } = 5;

    /// <summary>
    /// Usual messages per second of the buyers who are in a chat, at their own moments. What buyers ask at arrival and
    /// answer to their agents, and what agents reply, comes on top.
    /// </summary>
    public double Messages { get; init; } = 100;

    /// <summary>Buyers who are connected and have a session before the run begins, and stay.</summary>
    public int Buyers { get; init; } = 200;

    /// <summary>Agents signed on, over all queues.</summary>
    public int Agents { get; init; } = 50;

    /// <summary>Slots of each agent, 1 to 20.</summary>
    public int Slots { get; init; } = 10;

    /// <summary>Queues of the shop; arrivals and agents are spread over them.</summary>
    public int Queues { get; init; } = 1;

    /// <summary>The scenario's multiple of the usual rate, where it has one.</summary>
    public double Peak { get; init; } = 10;

    /// <summary>The length of what the scenario does, in seconds, where it has one.</summary>
    public double Length { get; init; } = 60;

    /// <summary>The share of agents that the scenario's event concerns, where it has one.</summary>
    public double Share { get; init; } = 1.0 / 3;

    /// <summary>How many slow readers or abusers there are, where the scenario has them.</summary>
    public int Others { get; init; } = 10;

    /// <summary>How many times faster than people these people are: 10 divides their delays by ten.</summary>
    public double Pace { get; init; } = 1;

    /// <summary>Mean seconds an agent takes to answer a round, one after the other, before the pace.</summary>
    public double ReplySeconds { get; init; } = 10;

    /// <summary>Mean seconds a buyer thinks before he follows up, before the pace.</summary>
    public double ThinkSeconds { get; init; } = 15;

    /// <summary>Mean seconds a buyer waits for an answer before he leaves, before the pace.</summary>
    public double PatienceSeconds { get; init; } = 180;

    /// <summary>Mean seconds between an agent's breaks, before the pace; a break is a fifteenth as long.</summary>
    public double BreakSeconds { get; init; } = 1800;

    /// <summary>The seed of every chance.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>About how many connections one process has open at most: who arrives stays some ten waits.</summary>
    public int MostConnections() =>
        Buyers + (2 * Agents) + (3 * Others) + (int)(Arrivals * Peak * Math.Min(Seconds, 10 * ThinkSeconds / Pace));

    /// <summary>Counts per interval that the arrivals follow; empty when the scenario's own shape is played.</summary>
    public IReadOnlyList<double> Counts { get; init; } = [];
}
