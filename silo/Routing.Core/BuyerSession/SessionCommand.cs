using System.Collections.Immutable;

namespace Routing.Core.BuyerSession;

/// <summary>What can be asked of a buyer session. Who asks stands in the command: the session checks it.</summary>
public abstract record SessionCommand : ICommand
{
    private SessionCommand()
    {
    }

    /// <summary>Begins the conversation and asks the queue for an agent.</summary>
    /// <param name="Skills">What the agent must hold (a skill set in canonical form; empty for none).</param>
    /// <param name="Last">Who served this buyer last, for affinity; null when nobody did.</param>
    public sealed record Open(Buyer Buyer, QueueId Queue, SkillSet Skills, LastServed? Last) : SessionCommand;

    public sealed record SayAsBuyer(BuyerId Buyer, ClientMessageId Id, string Text) : SessionCommand;

    public sealed record SayAsAgent(AgentId Agent, ClientMessageId Id, string Text) : SessionCommand;

    /// <summary>The agent hands the chat to a queue, or to an agent of that queue; its place in line is kept.</summary>
    /// <param name="Skills">What the target queue's agents must hold for it.</param>
    public sealed record Transfer(AgentId By, QueueId To, SkillSet Skills, AgentId? Wanted, string Note)
        : SessionCommand;

    /// <summary>The buyer does not want to be handed over: the chat stays with its agent.</summary>
    public sealed record RefuseTransfer(BuyerId Buyer) : SessionCommand;

    /// <summary>The agent keeps the chat after all, as long as it has not gone.</summary>
    public sealed record TakeTransferBack(AgentId By) : SessionCommand;

    /// <summary>The agent who got the chat by a transfer hands it back, before he has said anything.</summary>
    public sealed record DeclineTransfer(AgentId By, string Note) : SessionCommand;

    /// <summary>The agent needs time; he is reminded at a moment, and the chat is not closed for silence.</summary>
    public sealed record Hold(AgentId By, Instant Until, string Note) : SessionCommand;

    /// <summary>The agent goes on with what he held.</summary>
    public sealed record Resume(AgentId By) : SessionCommand;

    /// <summary>Staff sets a flag with a text, or another text to a flag that is set.</summary>
    public sealed record SetFlag(AgentRef By, SessionFlag Flag, string Note) : SessionCommand;

    /// <summary>Staff takes a flag down; of a complaint the note says what it was and how it ended.</summary>
    public sealed record ClearFlag(AgentRef By, SessionFlag Flag, string Note) : SessionCommand;

    /// <summary>Staff writes a note that buyers never see.</summary>
    /// <param name="IsWhisper">Whether a lead says it to the agent who has the chat.</param>
    public sealed record AddNote(AgentRef By, ClientMessageId Id, string Text, bool IsWhisper = false)
        : SessionCommand;

    /// <summary>Staff says in a few words what the session is about; the new ones stand instead of the old.</summary>
    public sealed record SetTags(AgentRef By, ImmutableArray<string> Tags) : SessionCommand;

    /// <summary>The agent cannot solve it alone: the lead is told.</summary>
    public sealed record Escalate(AgentId By, string Note) : SessionCommand;

    /// <summary>A lead has taken care of an escalation.</summary>
    public sealed record SettleEscalation(AgentRef By, string Note) : SessionCommand;

    /// <summary>A lead comes into the conversation: the buyer is told, and from now on he may speak.</summary>
    public sealed record JoinAsLead(AgentRef By) : SessionCommand;

    /// <summary>The lead who joined says something to the buyer; it answers the round as an agent's word does.
    /// </summary>
    public sealed record SayAsLead(AgentRef By, ClientMessageId Id, string Text) : SessionCommand;

    /// <summary>The lead who joined goes again.</summary>
    public sealed record LeaveAsLead(AgentRef By) : SessionCommand;

    /// <summary>A lead takes the chat from its agent, or out of the line, to the desk where he is signed on.</summary>
    /// <param name="To">The queue he is signed on in.</param>
    public sealed record TakeOver(AgentRef By, QueueId To) : SessionCommand;

    public sealed record CloseAsBuyer(BuyerId Buyer) : SessionCommand;

    /// <param name="Reason">Why, for staff; empty when he does not say.</param>
    public sealed record CloseAsAgent(AgentId Agent, string Reason = "") : SessionCommand
    {
        /// <summary>The longest reason, in UTF-16 units: a few words for a list.</summary>
        public const int LongestReason = 80;
    }

    /// <summary>The buyer's word on a closed session: 1 to 5 stars and a comment.</summary>
    public sealed record Rate(BuyerId Buyer, int Stars, string Comment) : SessionCommand;

    /// <summary>From a queue: this agent has the chat now.</summary>
    /// <param name="Placement">Which stay in a queue this answers; an older one is ignored.</param>
    /// <param name="Turn">Counts the agents within the placement; an older turn is ignored.</param>
    /// <param name="Host">The queue whose agent it is: the session's own, or one that helps it out.</param>
    public sealed record Join(int Placement, int Turn, AgentRef Agent, Reason Reason, QueueId Host) : SessionCommand;

    /// <summary>From a queue: the agent of an earlier turn is gone; the chat waits again.</summary>
    /// <param name="Host">In whose line.</param>
    public sealed record WaitAgain(int Placement, int Turn, QueueId Host) : SessionCommand;

    /// <summary>From the queue: a lead moves this waiting session to another; its place in line is kept.</summary>
    /// <param name="By">The lead.</param>
    /// <param name="Since">Since when it waits.</param>
    public sealed record MoveOn(int Placement, AgentRef By, QueueId To, Instant? Since = null) : SessionCommand;

    /// <summary>From the queue: the place in the waiting line and the wait to expect.</summary>
    /// <param name="Telling">Counts what this session has been told in the placement; an older one is ignored.</param>
    /// <param name="WaitSeconds">The estimate in seconds; null when nobody is there to serve.</param>
    /// <param name="At">When the queue found it so.</param>
    public sealed record Tell(int Placement, int Telling, int Position, int? WaitSeconds, Instant At)
        : SessionCommand;

    /// <summary>From the queue: nobody is there until a moment; the message is kept.</summary>
    /// <param name="Telling">Counts what this session has been told in the placement; an older one is ignored.</param>
    /// <param name="Until">When the queue opens; null when that is not known.</param>
    public sealed record TakeMessage(int Placement, int Telling, Instant? Until) : SessionCommand;

    /// <summary>From the queue: the buyer has been silent since this round was answered; it may be over.</summary>
    public sealed record CloseSilent(int Placement, int Turn, int Round) : SessionCommand;

    /// <summary>The host says that a deadline may have passed.</summary>
    public sealed record Tick : SessionCommand;
}
