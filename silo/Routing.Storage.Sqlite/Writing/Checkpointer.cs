using Microsoft.Extensions.Logging;
using Routing.Storage.Sqlite.Native;

namespace Routing.Storage.Sqlite.Writing;

/// <summary>
/// Keeps the write-ahead log short without holding up the writer: a thread of its own copies the bulk of the log to
/// the file while writing goes on; the writer then copies the little that came meanwhile, between two commits, after
/// which SQLite begins the log anew.
/// </summary>
internal sealed class Checkpointer : IDisposable
{
    private readonly Database database;
    private readonly ILogger log;
    private readonly string path;
    private readonly long pagesPerPass;
    private readonly AutoResetEvent wanted = new(false);
    private readonly Thread thread;
    private volatile bool stopping;
    private volatile bool isCopying;
    private volatile bool isCopied;
    private long pages;

    /// <exception cref="SqliteFailure">The file cannot be opened.</exception>
    public Checkpointer(string path, SqliteJournalOptions options, ILogger log)
    {
        (this.path, this.log) = (path, log);
        pagesPerPass = options.CheckpointMiB * (1_048_576L / Schema.PageBytes);
        database = Database.Open(path);
        thread = new(Run) { IsBackground = true, Name = "journal checkpoint" };
        thread.Start();
    }

    /// <summary>Whether the bulk is copied and the rest is the writer's to copy.</summary>
    public bool WantsWriter => isCopied;

    /// <summary>Called by the writer after a commit.</summary>
    public void Count(BatchStore store)
    {
        pages += store.PagesWritten();
        if (pages >= pagesPerPass && !isCopying && !isCopied)
        {
            isCopying = true;
            wanted.Set();
        }
    }

    /// <summary>Called by the writer between two commits.</summary>
    public void FinishOn(BatchStore store)
    {
        try
        {
            if (store.Checkpoint())
            {
                pages = 0;
            }
        }
        catch (SqliteFailure failure)
        {
            SqliteJournal.LogCheckpointFailed(log, path, failure);
        }

        isCopied = false;
    }

    public void Dispose()
    {
        stopping = true;
        wanted.Set();
        thread.Join();
        database.Dispose();
        wanted.Dispose();
    }

    private void Run()
    {
        while (true)
        {
            wanted.WaitOne();
            if (stopping)
            {
                return;
            }

            try
            {
                database.Checkpoint();
            }
            catch (SqliteFailure failure)
            {
                SqliteJournal.LogCheckpointFailed(log, path, failure);
            }

            (isCopied, isCopying) = (true, false);
        }
    }
}
