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

    public sealed record CloseAsBuyer(BuyerId Buyer) : SessionCommand;

    public sealed record CloseAsAgent(AgentId Agent) : SessionCommand;

    /// <summary>The buyer's word on a closed session: 1 to 5 stars and a comment.</summary>
    public sealed record Rate(BuyerId Buyer, int Stars, string Comment) : SessionCommand;

    /// <summary>From the queue: this agent has the chat now.</summary>
    /// <param name="Placement">Which stay in a queue this answers; an older one is ignored.</param>
    /// <param name="Turn">Counts the agents within the placement; an older turn is ignored.</param>
    public sealed record Join(int Placement, int Turn, AgentRef Agent, Reason Reason) : SessionCommand;

    /// <summary>From the queue: the place in the waiting line and the wait to expect.</summary>
    /// <param name="Telling">Counts what this session has been told in the placement; an older one is ignored.</param>
    /// <param name="WaitSeconds">The estimate in seconds; null when nobody is there to serve.</param>
    public sealed record Tell(int Placement, int Telling, int Position, int? WaitSeconds) : SessionCommand;

    /// <summary>The host says that a deadline may have passed.</summary>
    public sealed record Tick : SessionCommand;
}
