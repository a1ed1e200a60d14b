namespace Routing.LoadTest.Runner;

/// <summary>How the generator's own threads behave.</summary>
public static class GeneratorThreads
{
    /// <summary>Read by the runtime's sockets once; a started server must not inherit it.</summary>
    public const string InlineCompletions = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";

    /// <summary>
    /// Keeps the generator's idle pool threads from spinning for work: on a machine shared with the server they would
    /// take its processor. Receive loops, which never block, run on the thread that waits for the sockets instead of
    /// changing threads for every message. The bare hub, which is measured, keeps the usual settings. Only works
    /// before the first use of either.
    /// </summary>
    public static void StayLight(string[] arguments)
    {
        if (arguments is not ["bare", ..])
        {
            AppContext.SetData("System.Threading.ThreadPool.UnfairSemaphoreSpinLimit", 0);
            Environment.SetEnvironmentVariable(InlineCompletions, "1");
        }
    }
}
