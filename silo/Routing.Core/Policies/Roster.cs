using System.Collections.Immutable;

namespace Routing.Core.Policies;

/// <summary>Hours that come again every week.</summary>
/// <param name="Days">The days on which they begin.</param>
/// <param name="Span">When, in minutes since that day's midnight.</param>
public sealed record WeeklyHours(ImmutableArray<DayOfWeek> Days, DaySpan Span);

/// <summary>What the rota must know of an agent.</summary>
/// <param name="Queue">His own queue.</param>
/// <param name="Hours">When he usually works; none means at any hour.</param>
public sealed record RosterAgent(
    AgentId Id, string Name, QueueId Queue, SkillSet Skills, ImmutableArray<WeeklyHours> Hours)
{
    public bool WorksAtAnyHour => Hours.IsEmpty;
}

/// <summary>Whom the shop has, and when each usually works: the template of its rota.</summary>
/// <param name="Zone">Whose clock the hours are by.</param>
public sealed record Roster(TimeZoneInfo Zone, ImmutableSortedDictionary<AgentId, RosterAgent> Agents)
{
    /// <summary>Nobody.</summary>
    public static readonly Roster Empty =
        new(TimeZoneInfo.Utc, ImmutableSortedDictionary<AgentId, RosterAgent>.Empty);

    public RosterAgent? Find(AgentId agent) => Agents.GetValueOrDefault(agent);

    /// <summary>The day on the shop's clock.</summary>
    public DateOnly DayOf(Instant at) => DateOnly.FromDateTime(LocalClock.At(at, Zone));

    /// <summary>The moment of a minute of a day on the shop's clock.</summary>
    public Instant Moment(DateOnly day, int minute) => LocalClock.Moment(day, minute, Zone);
}
