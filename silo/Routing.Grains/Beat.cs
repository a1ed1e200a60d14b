namespace Routing.Grains;

/// <summary>Waits for the next beat of what is done again and again.</summary>
internal static class Beat
{
    /// <summary>False when it was cancelled instead.</summary>
    public static async ValueTask<bool> Next(this PeriodicTimer beat, CancellationToken stopping)
    {
        try
        {
            return await beat.WaitForNextTickAsync(stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
