using Routing.Core.Views;
using Routing.Engine;

namespace Routing.LoadTest.InProcess;

/// <summary>
/// An agent's console as the engine sees it: it follows its desk's numbers, has each item's JSON made as a connection
/// would, and says which session has come.
/// </summary>
/// <param name="shown">A session is on the desk; called in the queue's turn.</param>
/// <param name="faulted">An item did not follow the one before, or the stream ended.</param>
public sealed class DeskPage(Action<string> shown, Action faulted) : IUpdateSink
{
    private long _number;

    /// <summary>A console that nobody looks at.</summary>
    public static DeskPage Unseen() => new(_ => { }, () => { });

    /// <inheritdoc/>
    public bool Deliver(Delivery delivery)
    {
        var hasJson = delivery.Json.Length > 0;
        switch (delivery.Item)
        {
            case StreamItem.DeskUpdate update when !hasJson || update.After != _number:
                faulted();
                break;
            case StreamItem.DeskUpdate { Chat: { } chat }:
                shown(chat.Session);
                break;
        }

        _number = delivery.Number;
        return true;
    }

    /// <inheritdoc/>
    public void Ended() => faulted();
}
