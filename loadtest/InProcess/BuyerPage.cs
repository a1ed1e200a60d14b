using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;

namespace Routing.LoadTest.InProcess;

/// <summary>
/// A buyer's page as the engine sees it: it has each item's JSON made as a connection would, and knows who serves.
/// It takes no more once its session is closed.
/// </summary>
/// <param name="session">The session it shows.</param>
public sealed class BuyerPage(SessionId session) : IUpdateSink
{
    private long _bytes;

    /// <summary>The session it shows.</summary>
    public SessionId Session { get; } = session;

    /// <summary>The agent who has the session; null before.</summary>
    public AgentId? Agent { get; private set; }

    /// <summary>What came, in bytes of JSON.</summary>
    public long Bytes => Volatile.Read(ref _bytes);

    /// <summary>Called in the session's turn once it has an agent.</summary>
    public Action? Served { get; set; }

    /// <summary>Called in the session's turn with the client's id of each message.</summary>
    public Action<string>? Heard { get; set; }

    /// <summary>Called when the stream was ended.</summary>
    public Action? Faulted { get; set; }

    /// <inheritdoc/>
    public bool Deliver(Delivery delivery)
    {
        Volatile.Write(ref _bytes, _bytes + delivery.Json.Length);
        var head = delivery.Item switch
        {
            StreamItem.SessionSnapshot snapshot => snapshot.Head,
            StreamItem.SessionUpdate update => update.Head,
            _ => null,
        };
        if (Agent is null && head?.Agent is { } agent)
        {
            Agent = new(agent.Id);
            Served?.Invoke();
        }

        if (delivery.MessageId is { } id)
        {
            Heard?.Invoke(id);
        }

        return head?.Status != SessionStatus.Closed;
    }

    /// <inheritdoc/>
    public void Ended() => Faulted?.Invoke();
}
