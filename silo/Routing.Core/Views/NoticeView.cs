namespace Routing.Core.Views;

/// <summary>A notice as an agent reads it. Moments in Unix milliseconds.</summary>
/// <param name="Until">When it is over by itself; null for as long as it stands.</param>
/// <param name="Acknowledged">Whether he said that he has read it.</param>
public sealed record NoticeFace(string Id, long At, AgentFace By, string Text, long? Until, bool Acknowledged);

/// <summary>A notice as leads see it. Moments in Unix milliseconds.</summary>
/// <param name="Queue">For whom: those who work in that queue; null for everybody, or for the agents named.</param>
/// <param name="Agents">For whom: these; null when it is for a queue or for everybody.</param>
/// <param name="Acknowledged">Who has read it, in the order they said so.</param>
public sealed record PostedNotice(
    string Id,
    long At,
    AgentFace By,
    string Text,
    long? Until,
    string? Queue,
    IReadOnlyList<string>? Agents,
    IReadOnlyList<string> Acknowledged);
