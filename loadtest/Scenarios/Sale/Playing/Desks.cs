using System.Collections.Concurrent;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Playing;

/// <summary>Which chats are on the desks of this process's agents. Safe from many threads.</summary>
public sealed class Desks(SaleStage stage) : IDesk
{
    // An agent may be taking a break, or be just about to get a chat: only more than that many are surely free.
    private const double Margin = 0.05;

    private readonly ConcurrentDictionary<string, Chat> _chats = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<AgentActor, AgentLife> _agents = new();
    private int _capacity;
    private int _onDesks;
    private int _waiting;

    /// <summary>Chats on desks now.</summary>
    public int OnDesks => Volatile.Read(ref _onDesks);

    /// <summary>Buyers who have arrived and are on no desk yet.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>
    /// Whether some agent surely has a free slot, as far as this process knows: every chat on a desk counts as live.
    /// </summary>
    public bool HasFree => _capacity * (1 - Margin) > OnDesks + Waiting;

    /// <summary>Every chat of the run.</summary>
    public IEnumerable<Chat> Chats => _chats.Values;

    /// <summary>A buyer arrives; his session's name begins with his.</summary>
    public void Expect(string buyer, Chat chat)
    {
        _chats[buyer] = chat;
        Interlocked.Increment(ref _waiting);
    }

    /// <summary>A buyer has gone without having been on a desk.</summary>
    public void GiveUp() => Interlocked.Decrement(ref _waiting);

    /// <summary>An agent takes chats from now on, or no more.</summary>
    public void Attend(AgentLife agent, bool takesChats)
    {
        _agents[agent.Actor] = agent;
        Interlocked.Add(ref _capacity, (takesChats ? 1 : -1) * stage.With.Slots);
    }

    /// <summary>The chat of a session; null when it is none of this run.</summary>
    public Chat? Of(string session) =>
        session.LastIndexOf('~') is > 0 and var at ? _chats.GetValueOrDefault(session[..at]) : null;

    /// <inheritdoc/>
    public void Joined(string session, AgentActor agent)
    {
        if (Of(session) is { } chat && _agents.TryGetValue(agent, out var life))
        {
            var isFirst = !chat.WasJoined;
            var wasOnDesk = chat.Agent is not null;
            if (chat.Join(life, Clock.Now))
            {
                Interlocked.Add(ref _onDesks, wasOnDesk ? 0 : 1);
                Interlocked.Add(ref _waiting, isFirst ? -1 : 0);
            }
        }
    }

    /// <inheritdoc/>
    public void Left(string session, AgentActor agent)
    {
        if (Of(session) is { } chat && _agents.TryGetValue(agent, out var life) && chat.Leave(life))
        {
            Interlocked.Decrement(ref _onDesks);
            life.Forget(session);
        }
    }

    /// <inheritdoc/>
    public void Took(string session, Entry entry, AgentActor agent)
    {
        if (Of(session) is { } chat && _agents.TryGetValue(agent, out var life))
        {
            chat.TakeAtAgent(entry, Clock.Now);
            life.Notice(session, chat, entry);
        }
    }
}
