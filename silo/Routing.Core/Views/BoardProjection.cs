using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Counting;
using Routing.Core.AgentQueue.Rules;

namespace Routing.Core.Views;

/// <summary>What a lead's board gets of a queue: its head, and the rows that changed.</summary>
public static class BoardProjection
{
    /// <summary>More alarms than that nobody reads: the oldest are shown, the others counted.</summary>
    public const int MostAlarms = 100;

    public static StreamItem.BoardSnapshot Snapshot(string stream, long number, QueueState state, Instant now) =>
        new(
            stream,
            number,
            Head(state, now),
            [.. Agents(state).Select(agent => Row(state, agent))],
            Minutes(state.Figures, QueueFigures.None));

    /// <summary>What brings a board from the agents and the figures it shows to a later state.</summary>
    public static StreamItem.BoardUpdate Update(
        string stream,
        long after,
        long number,
        IReadOnlyDictionary<AgentId, AgentState> shown,
        QueueFigures figures,
        QueueState state,
        Instant now) => new(
        stream,
        after,
        number,
        Head(state, now),
        [
            .. Agents(state)
                .Where(agent => !ReferenceEquals(shown.GetValueOrDefault(agent.Id), agent))
                .Select(agent => Row(state, agent)),
        ],
        [.. shown.Keys.Where(id => state.FindAgent(id) is not { MovedTo: null }).Select(id => id.Value)],
        Minutes(state.Figures, figures));

    /// <summary>Those who have a row: all but whom a lead has moved to another queue.</summary>
    public static IEnumerable<AgentState> Agents(QueueState state) =>
        state.Agents.Values.Where(agent => agent.MovedTo is null);

    // The minute that ran when the board was shown last may have gone on since.
    private static IReadOnlyList<BoardMinute> Minutes(QueueFigures figures, QueueFigures shown) =>
        ReferenceEquals(figures, shown)
            ? []
            : [.. figures.Since(shown.Current.Minute).Select(one => new BoardMinute(
                one.Minute * MinuteFigures.MinuteMs, one.Waiting, Math.Max(one.MostWaiting, one.Waiting), one.Counts))];

    private static BoardHead Head(QueueState state, Instant now) => new(
        state.Id.Key,
        now.UnixMs,
        state.Line.Count,
        state.Lists.Oldest?.UnixMs,
        state.OpenChats,
        state.OpenRounds,
        state.LateRounds,
        state.Covers.Count,
        state.Help.LongWaitSince?.UnixMs,
        state.IsOpen,
        state.HoursUntil?.UnixMs,
        state.Lists.Kept.Count,
        state.Help.Ring,
        state.Complaints.Count,
        state.Lists.Alarms.Count + state.Complaints.Count,
        [.. AlarmsOf(state).OrderBy(alarm => alarm.Since).ThenBy(alarm => alarm.Session).Take(MostAlarms)],
        state.Free.Count,
        Telling.NewcomersWait(state),
        state.ServingSlots,
        state.Agents.Values.Where(agent => agent.IsServing).Sum(agent => agent.Load),
        DayAt(state, now),
        LocalDay.EndOf(DayAt(state, now), state.Settings.UtcOffsetMinutes).UnixMs,
        state.Figures.TodayAt(now, state.Settings.UtcOffsetMinutes));

    private static long DayAt(QueueState state, Instant now) =>
        LocalDay.Of(now, state.Settings.UtcOffsetMinutes);

    // A complaint stands in the queue whose lead was told, wherever its session is now.
    private static IEnumerable<BoardAlarm> AlarmsOf(QueueState state) =>
        state.Lists.Alarms.Take(MostAlarms)
            .Select(key => new BoardAlarm(
                key.Session.Value, AlarmNames.Of(state.Chats[key.Session].Alarms), key.Since.UnixMs))
            .Concat(state.Complaints.OrderBy(complaint => complaint.Value).Take(MostAlarms)
                .Select(complaint => new BoardAlarm(
                    complaint.Key.Value, [Alarms.Complaint], complaint.Value.UnixMs)));

    private static BoardAgent Row(QueueState state, AgentState agent) => new(
        agent.Id.Value,
        agent.Profile.Name,
        agent.Presence,
        agent.Reason,
        agent.Since.UnixMs,
        agent.Profile.Slots,
        agent.Load,
        agent.Chats.Length - agent.IdleChats,
        agent.IdleChats,
        agent.OpenRounds,
        agent.OpenRounds == 0
            ? null
            : agent.Chats.Min(session => state.Chats[session].RoundSince?.UnixMs),
        agent.SlotsByLead,
        agent.OvertimeUntil?.UnixMs,
        agent.Profile.Shift?.Until.UnixMs,
        agent.Answers);
}
