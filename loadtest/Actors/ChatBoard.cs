using System.Collections.Concurrent;

namespace Routing.LoadTest.Actors;

/// <summary>
/// Which of our agents has which chat, and what the agents' side has seen of it. Safe from many threads.
/// </summary>
public sealed class ChatBoard : IDesk
{
    private readonly ConcurrentDictionary<string, Chat> _chats = new();

    /// <summary>What the agents have seen of a session, whoever of them had it.</summary>
    public TranscriptLog Log(string session) => Of(session).Log;

    /// <summary>Ends with the agent who has the chat, at once if one has it now.</summary>
    public Task<AgentActor> AgentAsync(string session) => Of(session).AgentAsync();

    /// <inheritdoc/>
    public void Joined(string session, AgentActor agent) => Of(session).Join(agent);

    /// <inheritdoc/>
    public void Left(string session, AgentActor agent) => Of(session).Leave(agent);

    /// <inheritdoc/>
    public void Took(string session, Entry entry, AgentActor agent) => Of(session).Log.Add(entry);

    private Chat Of(string session) => _chats.GetOrAdd(session, _ => new Chat());

    private sealed class Chat
    {
        private readonly Lock _lock = new();
        private TaskCompletionSource<AgentActor> _agent = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private AgentActor? _present;

        public TranscriptLog Log { get; } = new();

        public Task<AgentActor> AgentAsync()
        {
            lock (_lock)
            {
                return _agent.Task;
            }
        }

        public void Join(AgentActor agent)
        {
            lock (_lock)
            {
                if (_present is not null && _present != agent)
                {
                    _agent = new TaskCompletionSource<AgentActor>(TaskCreationOptions.RunContinuationsAsynchronously);
                }

                _present = agent;
                _agent.TrySetResult(agent);
            }
        }

        public void Leave(AgentActor agent)
        {
            lock (_lock)
            {
                if (_present == agent)
                {
                    _present = null;
                    _agent = new TaskCompletionSource<AgentActor>(TaskCreationOptions.RunContinuationsAsynchronously);
                }
            }
        }
    }
}
