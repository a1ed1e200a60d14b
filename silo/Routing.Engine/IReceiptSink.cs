namespace Routing.Engine;

/// <summary>Takes the receipt of one submission.</summary>
public interface IReceiptSink
{
    /// <summary>Called exactly once, in the actor's turn: it must not block.</summary>
    void Take(Receipt receipt);
}
