namespace Routing.LoadTest.Runner;

/// <summary>How the generator's own threads behave.</summary>
public static class GeneratorThreads
{
    /// <summary>
    /// Keeps the generator's idle pool threads from spinning for work: on a machine shared with the server they would take its
    /// processor. The bare hub, which is measured, keeps the usual settings. Only works before the pool is first used.
    /// </summary>
    public static void StayLight(string[] arguments)
    {
        if (arguments is not ["bare", ..])
        {
            AppContext.SetData("System.Threading.ThreadPool.UnfairSemaphoreSpinLimit", 0);
        }
    }
}
