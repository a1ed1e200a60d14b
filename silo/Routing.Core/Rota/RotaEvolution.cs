using System.Diagnostics;
using Routing.Core.Rota.Handover;
using Routing.Core.Rota.Plan;

namespace Routing.Core.Rota;

/// <summary>What an event makes of the state. It holds no rules and accepts every event.</summary>
public static class RotaEvolution
{
    public static RotaState Evolve(RotaState state, RotaEvent @event) => @event switch
    {
        RotaEvent.NoticePosted e => state with
        {
            Notices = state.Notices.Add(new(e.Id, e.By, e.At, e.Text, e.To, e.Until, [])),
        },
        RotaEvent.NoticeAcknowledged e when state.Find(e.Id) is { } notice => state with
        {
            Notices = state.Notices.Replace(notice, notice with { Acknowledged = notice.Acknowledged.Add(e.By) }),
        },
        RotaEvent.NoticeAcknowledged => state,
        RotaEvent.NoticeEnded e => state with
        {
            Notices = state.Notices.RemoveAll(notice => notice.Id == e.Id),
            Ended = [.. state.Ended.TakeLast(RotaState.RememberedEndings - 1), e.Id],
        },
        RotaEvent.ConcernNoted e when state.Find(e.Concern.Session, e.Concern.Kind) is { } known => state with
        {
            Concerns = state.Concerns.Replace(known, e.Concern),
        },
        RotaEvent.ConcernNoted e => state with { Concerns = state.Concerns.Add(e.Concern) },
        RotaEvent.ConcernOver e => state with
        {
            Concerns = state.Concerns.RemoveAll(one => one.Session == e.Session && one.Kind == e.Kind),
        },
        _ => OfPlan(state, @event) ?? OfHandover(state, @event)
            ?? throw new UnreachableException($"no evolution for {@event.GetType().Name}"),
    };

    private static RotaState? OfPlan(RotaState state, RotaEvent @event) => @event switch
    {
        RotaEvent.DaysPlanned e => state with
        {
            Planned = e.Version,
            Plans = e.Days.Aggregate(
                state.Plans, (plans, day) => plans.With(new DayPlan(day, e.Version, e.By, e.At))),
        },
        RotaEvent.SwapAsked e => state with { Swaps = state.Swaps.Add(e.Swap) },
        RotaEvent.SwapAgreed e => OfSwap(state, e.Id, swap => swap with { Status = SwapStatus.Agreed }),
        RotaEvent.SwapEnded e => Forgotten(OfSwap(state, e.Id, swap => swap with
        {
            Status = e.Status,
            EndedBy = e.By,
            EndedAt = e.At,
            Closing = e.Note,
        })),
        RotaEvent.AgentPlaced e => OfPlaced(state, e.Agent, e.Queue, placed => placed with
        {
            Queue = e.Queue,
            SentTo = placed.SentTo == e.Queue ? e.Queue : null,
        }),
        RotaEvent.DutyTold e => OfPlaced(state, e.Agent, e.Queue, placed => placed with
        {
            Told = e.Duty,
            Here = e.Here,
            NextAt = e.NextAt,
            SentTo = e.Duty.Queue ?? placed.SentTo,
        }) with { Tellings = e.Duty.Number },
        _ => null,
    };

    private static RotaState? OfHandover(RotaState state, RotaEvent @event) => @event switch
    {
        RotaEvent.HandoverWritten e => OfLine(state, e.By, e.Queue, e.Until, e.At, line => line with
        {
            Text = e.Text,
            Notes = e.Notes,
        }),
        RotaEvent.HandoverLeft e => OfLine(state, e.By, e.Queue, e.Until, e.At, line => line with
        {
            LeftAt = e.LeftAt,
            Left = e.Left,
            OpenChats = e.OpenChats,
        }),
        RotaEvent.HandoverConfirmed e when state.Handovers.Find(e.Queue, e.Until) is { } page => state with
        {
            Handovers = state.Handovers.Replace(page, page with { Readers = page.Readers.Add(new(e.By, e.At)) }),
        },
        RotaEvent.HandoverConfirmed => state,
        _ => null,
    };

    // Who has left writes where he left; before that there is one line, wherever his shift was to end.
    private static RotaState OfLine(
        RotaState state,
        AgentRef by,
        QueueId queue,
        Instant until,
        Instant at,
        Func<HandoverLine, HandoverLine> change)
    {
        var there = state.Handovers.Find(queue, until)?.LineOf(by.Id);
        var line = there ?? state.Handovers.Open(queue, by.Id)?.Line ?? new(by, "", [], LeftAt: null, [], 0);
        return state with { Handovers = state.Handovers.With(queue, until, change(line) with { By = by }, at) };
    }

    private static RotaState OfSwap(RotaState state, ClientMessageId id, Func<Swap, Swap> change) =>
        state.FindSwap(id) is { } swap ? state with { Swaps = state.Swaps.Replace(swap, change(swap)) } : state;

    // What ended is remembered for a while: it is read, and what is sent again finds it ended.
    private static RotaState Forgotten(RotaState state)
    {
        var ended = state.Swaps.Where(swap => !swap.IsOpen).OrderBy(swap => swap.EndedAt).ToList();
        return ended.Count <= RotaState.RememberedSwaps ? state : state with { Swaps = state.Swaps.Remove(ended[0]) };
    }

    private static RotaState OfPlaced(
        RotaState state, AgentId agent, QueueId queue, Func<PlacedAgent, PlacedAgent> change) => state with
    {
        Placed = state.Placed.SetItem(agent.Value, change(state.FindPlaced(agent) ?? new(queue))),
    };
}
