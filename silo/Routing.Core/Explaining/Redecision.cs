using Routing.Core.AgentQueue;
using Routing.Core.AgentQueue.Matching;

namespace Routing.Core.Explaining;

/// <summary>
/// What happened to a session in a queue, and what the rules answer on the state before it. The states are readable
/// until the replay goes on.
/// </summary>
/// <param name="Number">The event's number in the queue's stream.</param>
/// <param name="Recorded">What happened.</param>
/// <param name="Previous">What happened in the queue just before; null at the beginning.</param>
/// <param name="Before">The queue before it, with the ranking that is asked about.</param>
/// <param name="After">The queue after it, as it was.</param>
/// <param name="Answer">What the rules answer; null where they have nothing to decide.</param>
public sealed record Redecision(
    QueueId Queue,
    long Number,
    QueueEvent Recorded,
    QueueEvent? Previous,
    QueueState Before,
    QueueState After,
    RedecidedAnswer? Answer);

/// <summary>The rules' answer, beside what was recorded.</summary>
/// <param name="Agrees">Whether it is what was recorded.</param>
/// <param name="Match">Who is matched with whom; null when nobody is, or that was not the question.</param>
/// <param name="Place">For a told wait: the place and the seconds.</param>
/// <param name="First">For a session lent to another queue: which one comes first.</param>
/// <param name="Numbers">Which numbers of the policy gave the answer, where that makes a difference.</param>
public sealed record RedecidedAnswer(
    bool Agrees,
    Match? Match = null,
    (int Position, int? WaitSeconds)? Place = null,
    SessionId? First = null,
    string? Numbers = null);
