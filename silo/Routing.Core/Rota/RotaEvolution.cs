using System.Diagnostics;

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
        _ => throw new UnreachableException($"no evolution for {@event.GetType().Name}"),
    };
}
