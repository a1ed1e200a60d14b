using Routing.Core.Rota.Handover;

namespace Routing.Core.Views;

/// <summary>A page of the handover book at a glance. Moments in Unix milliseconds.</summary>
/// <param name="Until">When its shift ends.</param>
/// <param name="Ended">Whether somebody's shift has ended: there is something to read.</param>
/// <param name="Lines">How many agents wrote or left something.</param>
/// <param name="Authors">Who they are.</param>
/// <param name="Readers">Who has confirmed it.</param>
public sealed record HandoverHead(
    string Queue,
    long Until,
    bool Ended,
    int Lines,
    IReadOnlyList<AgentFace> Authors,
    IReadOnlyList<HandoverReading> Readers);

/// <summary>Who has confirmed a page, and when.</summary>
public sealed record HandoverReading(string Agent, string Name, long At);

/// <summary>The handover book as consoles see it at a glance; whoever wants to read a page asks for it.</summary>
public static class HandoverProjection
{
    /// <summary>The pages of one queue, the latest first.</summary>
    public const int MostOfQueue = 6;

    /// <summary>For an agent: whether he wrote or read a page himself is said in it.</summary>
    public static StreamItem.HandoversSnapshot ForAgent(
        string stream, long number, Rota.RotaState state, QueueId queue, AgentId agent) => new(
        stream,
        number,
        [
            .. state.Handovers.Where(page => page.Queue == queue && (page.HasEnded || page.LineOf(agent) is not null))
                .OrderByDescending(page => page.Until).Take(MostOfQueue)
                .Select(page => Head(page, only: agent)),
        ]);

    public static StreamItem.HandoversSnapshot ForLeads(string stream, long number, Rota.RotaState state) => new(
        stream,
        number,
        [.. state.Handovers.OrderByDescending(page => page.Until).Select(page => Head(page, only: null))]);

    public static StreamItem.HandoverBookSnapshot Whole(string stream, long number, Rota.RotaState state) =>
        new(stream, number, state.Handovers, state.Concerns);

    /// <summary>Whether an event changes what leads see.</summary>
    public static bool Changes(Rota.RotaEvent @event) => @event is Rota.RotaEvent.HandoverWritten
        or Rota.RotaEvent.HandoverLeft or Rota.RotaEvent.HandoverConfirmed;

    /// <summary>Whether an event changes what an agent sees; not every word of his colleagues does.</summary>
    public static bool Concerns(Rota.RotaEvent @event, QueueId queue, AgentId agent) => @event switch
    {
        Rota.RotaEvent.HandoverWritten e => e.Queue == queue && e.By.Id == agent,
        Rota.RotaEvent.HandoverLeft e => e.Queue == queue,
        Rota.RotaEvent.HandoverConfirmed e => e.Queue == queue && e.By.Id == agent,
        _ => false,
    };

    private static HandoverHead Head(HandoverPage page, AgentId? only) => new(
        page.Queue.Value,
        page.Until.UnixMs,
        page.HasEnded,
        page.Lines.Length,
        [
            .. page.Lines.Where(line => only is not { } agent || line.By.Id == agent)
                .Select(line => AgentFace.Of(line.By)),
        ],
        [
            .. page.Readers.Where(reader => only is not { } agent || reader.By.Id == agent)
                .Select(reader => new HandoverReading(reader.By.Id.Value, reader.By.Name, reader.At.UnixMs)),
        ]);
}
