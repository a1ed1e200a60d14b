using Routing.Storage.Sqlite.Native;
using Routing.Storage.Sqlite.Reading;

namespace Routing.Storage.Sqlite.Writing;

/// <summary>
/// Notes in extents where events lie, a slice at a time inside the writer's transactions: one row names all the
/// events that a stream has had since its last, so the cost per event is small and no append waits for it.
/// </summary>
internal sealed class ExtentWriter(Database database, RecentEvents recent, int threshold)
{
    private const int LeastPerSlice = 64;

    private readonly List<(long Stream, long Last)> written = [];
    private readonly Statement add = database.Prepare(
        "INSERT INTO extent (stream, first, last, seqs) VALUES (?1, ?2, ?3, ?4)");

    private readonly Statement advance = database.Prepare("UPDATE indexed SET seq = ?1 WHERE id = 1");
    private long[] pass = [];
    private int next;
    private long passSeq;

    /// <summary>Writes what is due; inside a transaction whose other work is of the given size.</summary>
    /// <param name="size">How many appends the transaction holds; the slice grows with it to keep up.</param>
    /// <param name="lastSeq">The last event that is surely committed.</param>
    public void WriteSlice(int size, long lastSeq)
    {
        if (next >= pass.Length)
        {
            if (recent.Count < threshold)
            {
                return;
            }

            (pass, next, passSeq) = (recent.Streams(), 0, lastSeq);
        }

        for (var left = Math.Max(LeastPerSlice, size); left > 0 && next < pass.Length; left--, next++)
        {
            var run = recent.Of(pass[next], 0, int.MaxValue);
            add.Bind(1, pass[next]).Bind(2, run.First).Bind(3, run.Last).Bind(4, run.Pack()).Run();
            written.Add((pass[next], run.Last));
        }

        if (next >= pass.Length)
        {
            advance.Bind(1, passSeq).Run();
        }
    }

    /// <summary>Notes that the events up to a new stream's version are nowhere; inside a transaction.</summary>
    public void AddDeleted(StreamState stream)
    {
        if (stream.Version > 0)
        {
            add.Bind(1, stream.Id).Bind(2, 1).Bind(3, stream.Version).Bind(4, []).Run();
        }
    }

    /// <summary>The transaction is in the file: the memory need not know any more.</summary>
    public void Committed()
    {
        foreach (var (stream, last) in written)
        {
            recent.Forget(stream, last);
        }

        written.Clear();
    }

    /// <summary>
    /// The transaction is undone, or the file was changed by another: a new pass begins when it is due.
    /// </summary>
    public void Clear()
    {
        written.Clear();
        (pass, next) = ([], 0);
    }
}
