namespace Routing.Engine.Running;

/// <summary>For commands whose receipt nobody waits for.</summary>
internal sealed class NobodyWaits : IReceiptSink
{
    public static readonly NobodyWaits Instance = new();

    public void Take(Receipt receipt)
    {
    }
}
