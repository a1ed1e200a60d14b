using Routing.Core.AgentQueue;

namespace Routing.Core.Views;

/// <summary>A session in line, as a lead sees it. Moments in Unix milliseconds.</summary>
/// <param name="Since">Since when it waits.</param>
/// <param name="Skills">What who takes it must hold.</param>
/// <param name="Tags">What it is about; null for nothing.</param>
public sealed record WaitingSession(
    string Session,
    string Name,
    Tier Tier,
    string Language,
    long Since,
    IReadOnlyList<string> Skills,
    IReadOnlyList<string>? Tags = null);

/// <summary>Where the chats are for which a queue is responsible, and those it has for others.</summary>
/// <param name="Waiting">In line.</param>
/// <param name="Kept">Kept until somebody is there.</param>
/// <param name="Open">With agents.</param>
/// <param name="Lent">With other queues, in this one's name.</param>
/// <param name="Moving">On their way to another queue.</param>
public sealed record QueueHolds(int Waiting, int Kept, int Open, int Lent, int Moving)
{
    public int All => Waiting + Kept + Open + Lent + Moving;
}

/// <summary>What a lead did; see <see cref="LeadAct"/>.</summary>
public sealed record LeadActView(
    long Number,
    long At,
    AgentRef By,
    LeadActKind Kind,
    AgentRef? Agent,
    string? To,
    string? Before,
    string? After,
    int Count,
    string? Session,
    MoveChoice? Chosen);
