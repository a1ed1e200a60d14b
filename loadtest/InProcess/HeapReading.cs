namespace Routing.LoadTest.InProcess;

/// <summary>What is alive on the managed heap of this process.</summary>
public static class HeapReading
{
    /// <summary>Bytes, after everything that is dead was collected.</summary>
    public static long Take()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
