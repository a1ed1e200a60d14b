namespace Routing.Engine.Reports;

/// <summary>Counts how far the making of a report is; read by others while it goes on.</summary>
internal sealed class ReportProgressCount
{
    private long read;
    private long expected;

    public ReportProgress Now => new(Interlocked.Read(ref read), Interlocked.Read(ref expected));

    public void Expect(long events) => Interlocked.Add(ref expected, events);

    public void Add(int events) => Interlocked.Add(ref read, events);
}
