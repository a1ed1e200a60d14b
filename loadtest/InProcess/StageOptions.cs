using Routing.Storage.Sqlite;

namespace Routing.LoadTest.InProcess;

/// <summary>How an engine in this process is set up.</summary>
/// <param name="Queues">How many agent queues.</param>
/// <param name="AgentsPerQueue">How many agents each has, of twenty slots.</param>
/// <param name="Journal">How the SQLite journal is kept; null keeps the journal in memory.</param>
/// <param name="PassivateAfterSeconds">How long an actor rests unused before it leaves memory.</param>
public sealed record StageOptions(
    int Queues, int AgentsPerQueue, SqliteJournalOptions? Journal, int PassivateAfterSeconds = 120);
