using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;

namespace Routing.LoadTest.Scenarios.Move;

/// <summary>A chat as staff sees it: who has it, and in which queue.</summary>
/// <param name="session">The chat.</param>
internal sealed class MovedChat(SessionId session) : IUpdateSink
{
    private SessionHead? _head;

    public SessionId Session => session;

    /// <summary>As the last update said.</summary>
    public SessionHead? Head => Volatile.Read(ref _head);

    /// <summary>Called in the session's turn when it is seen that an agent has come to it.</summary>
    public Action? Joined { get; set; }

    public bool Deliver(Delivery delivery)
    {
        var (head, hasJoined) = delivery.Item switch
        {
            StreamItem.SessionSnapshot snapshot => (snapshot.Head, snapshot.Head.Agent is not null),
            StreamItem.SessionUpdate update => (update.Head, update.Entry?.Kind == EntryKind.Joined),
            _ => (null, false),
        };
        if (head is not null)
        {
            Volatile.Write(ref _head, head);
        }

        if (hasJoined)
        {
            Joined?.Invoke();
        }

        return true;
    }

    public void Ended()
    {
    }
}
