namespace Routing.LoadTest.Actors;

/// <summary>What an agent's console tells of his desk, from its receive loop: it must not block.</summary>
public interface IDesk
{
    /// <summary>An agent has got the chat; told again after each reconnect.</summary>
    void Joined(string session, AgentActor agent);

    /// <summary>The chat has left an agent's desk.</summary>
    void Left(string session, AgentActor agent);

    /// <summary>
    /// An entry of a chat on the desk; entries of a snapshot come again after a reconnect, or when an agent gets a chat
    /// that another had.
    /// </summary>
    void Took(string session, Entry entry, AgentActor agent);
}
