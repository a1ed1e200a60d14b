using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Counting;

namespace Routing.Core.Views;

/// <summary>A queue at a glance, for leads. Moments in Unix milliseconds.</summary>
/// <param name="LongestSince">Since when the oldest in line waits.</param>
/// <param name="LongWaitSince">Since when the lead is told that somebody waits for so long; null when not.</param>
/// <param name="Open">Whether the queue is open, by its hours.</param>
/// <param name="HoursUntil">When it opens or closes next; null when it does not soon.</param>
/// <param name="Kept">Sessions whose message is kept until somebody is there.</param>
/// <param name="Ring">Who is asked to help.</param>
/// <param name="Complaints">How many complaints were not settled in time.</param>
/// <param name="AlarmCount">How many alarms there are; <paramref name="Alarms"/> may have fewer.</param>
/// <param name="Alarms">What the lead is told about sessions, oldest first; as many as a board can show.</param>
/// <param name="Free">How many agents could be given a chat now.</param>
/// <param name="WaitSeconds">What who comes now would be told to wait; null when nobody serves.</param>
/// <param name="Slots">The capacity: slots of the agents who get chats now, Online and on shift.</param>
/// <param name="Load">What their chats take of it, in hundredths of a slot.</param>
/// <param name="Day">Which day of the shop's calendar today is; see <see cref="LocalDay"/>.</param>
/// <param name="DayUntil">When today ends: from then on nothing of it is today's.</param>
/// <param name="Today">What was counted today; what each figure means stands with <see cref="FigureCounts"/>.</param>
public sealed record BoardHead(
    string Queue,
    long At,
    int Waiting,
    long? LongestSince,
    int OpenChats,
    int OpenRounds,
    int LateRounds,
    int CoversWanted,
    long? LongWaitSince,
    bool Open,
    long? HoursUntil,
    int Kept,
    HelpRing Ring,
    int Complaints,
    int AlarmCount,
    IReadOnlyList<BoardAlarm> Alarms,
    int Free,
    int? WaitSeconds,
    int Slots,
    int Load,
    long Day,
    long DayUntil,
    FigureCounts Today);

/// <summary>What happened in a queue within one minute; a minute in which nothing did is left out.</summary>
/// <param name="At">When it began.</param>
/// <param name="Waiting">How many waited in line when it ended, or do now.</param>
/// <param name="MostWaiting">The most that waited in line in it.</param>
public sealed record BoardMinute(long At, int Waiting, int MostWaiting, FigureCounts Counts);

/// <summary>What the lead is told about a session, and since when.</summary>
public sealed record BoardAlarm(string Session, IReadOnlyList<Alarms> What, long Since);

/// <summary>One agent's row on the board. Load in hundredths of a slot.</summary>
/// <param name="SlotsByLead">The slots, when a lead has set them.</param>
/// <param name="OvertimeUntil">Until when a lead lets him work, beyond his shift.</param>
/// <param name="ShiftUntil">When his shift ends; null when he works at any hour.</param>
/// <param name="Answers">How he answered on the last day he did; null when he has not.</param>
public sealed record BoardAgent(
    string Agent,
    string Name,
    Presence Presence,
    string? Reason,
    long Since,
    int Slots,
    int Load,
    int Live,
    int Idle,
    int OpenRounds,
    long? OldestRoundSince,
    int? SlotsByLead,
    long? OvertimeUntil,
    long? ShiftUntil,
    AgentAnswers? Answers);
