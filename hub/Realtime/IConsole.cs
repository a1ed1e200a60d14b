namespace Routing.Hub.Realtime;

/// <summary>What the server calls on a connected page. The method's name is the wire's, hence its lower case.</summary>
public interface IConsole
{
#pragma warning disable IDE1006 // The strongly typed client sends the name as it stands here.
    /// <summary>Items in order: snapshots, updates and receipts.</summary>
    Task deliver(DeliveredItems items);
#pragma warning restore IDE1006
}
