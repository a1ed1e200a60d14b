using System.Collections.Concurrent;
using Routing.Storage.Sqlite.Native;

namespace Routing.Storage.Sqlite.Reading;

/// <summary>
/// A few readers, made when first needed. A read runs on the caller's thread: most take microseconds.
/// </summary>
internal sealed class ReaderPool(string path, RecentEvents recent, int most) : IDisposable
{
    private readonly SemaphoreSlim free = new(most);
    private readonly ConcurrentBag<Reader> idle = [];

    /// <exception cref="IOException">The journal cannot be read.</exception>
    public async ValueTask<T> Ask<T>(Func<Reader, T> question, CancellationToken cancellation)
    {
        await free.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return Answer(question);
        }
        catch (SqliteFailure failure)
        {
            throw new IOException($"The journal {path} cannot be read: {failure.Message}.", failure);
        }
        finally
        {
            free.Release();
        }
    }

    /// <summary>Waits for the reads under way, then closes their connections.</summary>
    public void Dispose()
    {
        for (var i = 0; i < most; i++)
        {
            free.Wait();
        }

        while (idle.TryTake(out var reader))
        {
            reader.Dispose();
        }

        free.Dispose();
    }

    private T Answer<T>(Func<Reader, T> question)
    {
        var reader = idle.TryTake(out var waiting) ? waiting : new Reader(path, recent);
        try
        {
            var answer = question(reader);
            idle.Add(reader);
            return answer;
        }
        catch
        {
            // Its statements may stand in the middle of their rows.
            reader.Dispose();
            throw;
        }
    }
}
