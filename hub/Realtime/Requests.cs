namespace Routing.Hub.Realtime;

/// <summary>A buyer asks for a conversation.</summary>
/// <param name="Queue">Which queue; the shop's first when none is named.</param>
/// <param name="Language">zh or en; the token's when none is named.</param>
/// <param name="Intent">What it is about, instead of a queue: the shop file maps it to one.</param>
internal sealed record OpenRequest(string? Queue, string? Language, string? Intent = null);

internal sealed record OpenAnswer(string Session);

/// <summary>An agent's console reports for work, with the numbers it has, so that it gets what is new.</summary>
/// <param name="Desk">The desk's number; a snapshot of the desk is sent whatever it is.</param>
/// <param name="Sessions">The number of each session that the console shows.</param>
/// <param name="StaysOffline">The console came back by itself and its agent had chosen Offline.</param>
internal sealed record SignOnRequest(
    long Desk, IReadOnlyDictionary<string, long>? Sessions, bool StaysOffline = false);

internal sealed record SignOnAnswer(string Agent, string Name, string Queue, string Role);

/// <summary>Where a chat shall go: a queue, or an agent.</summary>
internal sealed record TransferRequest(string? Queue, string? Agent, string? Note);

/// <summary>How the shop's queues and agents stand.</summary>
internal sealed record LoadsAnswer(IReadOnlyList<QueueLoad> Queues, IReadOnlyList<AgentLoad> Agents);

/// <param name="Free">How many agents could be given a chat now.</param>
/// <param name="WaitSeconds">What who comes now would be told to wait; null when nobody serves.</param>
internal sealed record QueueLoad(string Queue, int Free, int Waiting, int? WaitSeconds);

/// <summary>An agent and what he has to do. Load in hundredths of a slot.</summary>
internal sealed record AgentLoad(string Agent, string Name, string Queue, string Presence, int Load, int Slots);

internal sealed record QueueName(string Queue, Shops.LocalText Name);

/// <summary>Who was moved, and who was not and why.</summary>
internal sealed record MoveAnswer(IReadOnlyList<string> Moved, IReadOnlyList<NotMoved> Refused);

/// <param name="Code">The name of the refusal.</param>
internal sealed record NotMoved(string Agent, string Code, string Message);

/// <summary>Which waiting sessions: the first in line of those that fit.</summary>
/// <param name="Most">No more than so many; null for all that can be moved at a time.</param>
/// <param name="Tier">none, member or vip; null for all.</param>
/// <param name="Skill">A skill they need; null for all.</param>
/// <param name="Tag">A tag they have; null for all.</param>
internal sealed record WaitingRequest(int? Most, string? Tier, string? Skill, string? Tag = null);

/// <summary>How many were moved, and which were meant: who was served meanwhile was not moved.</summary>
internal sealed record WaitingAnswer(long Moved, IReadOnlyList<string> Sessions);

/// <summary>What a lead did, and in which queue.</summary>
internal sealed record QueueAct(string Queue, Core.Views.LeadActView Act);

/// <summary>Who waits in a queue, in its order, and what leads did there, newest first.</summary>
/// <param name="Count">How many wait in all.</param>
internal sealed record LineAnswer(
    IReadOnlyList<Core.Views.WaitingSession> Waiting, int Count, IReadOnlyList<Core.Views.LeadActView> Acts);
