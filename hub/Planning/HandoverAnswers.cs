using Routing.Core.Views;

namespace Routing.Hub.Planning;

/// <summary>What an agent, or a lead, reads of the handover book of a queue. Moments in Unix milliseconds.</summary>
/// <param name="Pages">The latest first.</param>
/// <param name="Concerns">The hard chats and complaints of that queue that are open, as they stand.</param>
internal sealed record HandoverAnswer(
    string Queue, IReadOnlyList<PageFace> Pages, IReadOnlyList<ConcernFace> Concerns);

/// <summary>A page: a queue's shift that ends at a moment.</summary>
/// <param name="Ended">Whether somebody's shift has ended: there is something to read.</param>
internal sealed record PageFace(
    long Until, bool Ended, IReadOnlyList<LineFace> Lines, IReadOnlyList<HandoverReading> Readers);

/// <summary>What one agent hands over.</summary>
/// <param name="LeftAt">When he left; null while he may still write.</param>
/// <param name="OpenChats">How many chats he left.</param>
internal sealed record LineFace(
    AgentFace By,
    string Text,
    IReadOnlyList<HandoverNoteFace> Notes,
    long? LeftAt,
    IReadOnlyList<LeftFace> Left,
    int OpenChats);

/// <summary>A word about one chat.</summary>
internal sealed record HandoverNoteFace(string Session, string Text);

/// <summary>What he left, as it stood then.</summary>
/// <param name="Buyer">The buyer's name; null of a complaint whose chat was over.</param>
/// <param name="RoundSince">Since when the buyer waited for an answer.</param>
/// <param name="DueAt">Of a complaint: when it must be settled.</param>
/// <param name="Note">What was written when it was flagged.</param>
internal sealed record LeftFace(
    string Session, string? Buyer, long? RoundSince, bool Tricky, bool Complaint, long? DueAt, string Note);

/// <summary>What an agent writes into the book.</summary>
/// <param name="Until">When his shift ends.</param>
internal sealed record HandoverRequest(long Until, string Text, IReadOnlyList<HandoverNoteFace> Notes);
