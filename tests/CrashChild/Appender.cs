using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Routing.Core;
using Routing.Engine.Ports;
using Routing.Storage.Sqlite;

namespace Routing.CrashChild;

/// <summary>
/// Appends to many streams at once, one to three events at a time. Prints <c>acknowledged STREAM VERSION</c> for each
/// durable append, <c>failed</c> and <c>recovered</c> for the first of each, and <c>wrong …</c> for a broken promise.
/// </summary>
internal sealed class Appender(IEventJournal journal)
{
    private bool hasFailed;
    private bool hasRecovered;

    public static async Task<int> Run(string journal, int streams, long? bytes)
    {
        await using var opened = SqliteJournal.Open(
            journal,
            new() { CheckpointMiB = 1, UnindexedEvents = 500 },
            NullLogger<SqliteJournal>.Instance);
        if (bytes is not null)
        {
            FileSizeLimit.Set(bytes);
        }

        var appender = new Appender(opened);
        await Task.WhenAll(Enumerable.Range(0, streams).Select(appender.AppendForever)).ConfigureAwait(false);
        return 0;
    }

    private static string BodyOf(int stream, long number) =>
        string.Create(CultureInfo.InvariantCulture, $"{stream}/{number}");

    private async Task AppendForever(int stream)
    {
        var actor = ActorId.Of(new ShopId("demo"), SessionId.Of(new(BodyOf(stream, 0).Replace('/', '-')), 1));
        var head = await journal.Head(actor, CancellationToken.None).ConfigureAwait(false);
        for (var version = head.Version; ;)
        {
            var many = 1 + (int)(version % 3);
            var outcome = await Append(actor, stream, version, many).ConfigureAwait(false);
            if (outcome == AppendOutcome.Durable)
            {
                version += many;
                Acknowledge(stream, version);
                continue;
            }

            NoteFailure();
            head = await journal.Head(actor, CancellationToken.None).ConfigureAwait(false);
            if (outcome == AppendOutcome.Conflict || head.Version != version)
            {
                Print($"wrong {outcome} of {many} behind {version} in {stream}, which has {head.Version}");
            }
        }
    }

    private async Task<AppendOutcome> Append(ActorId actor, int stream, long version, int many)
    {
        var done = new TaskCompletionSource<AppendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        journal.Append(new()
        {
            Actor = actor,
            ExpectedVersion = version,
            Events =
            [
                .. Enumerable.Range(1, many).Select(i =>
                    new EventData("Said", Encoding.UTF8.GetBytes(BodyOf(stream, version + i)))),
            ],
            Mark = new(0, new(version)),
            Completed = (_, outcome) => done.SetResult(outcome),
        });
        return await done.Task.ConfigureAwait(false);
    }

    private void Acknowledge(int stream, long version)
    {
        Print(string.Create(CultureInfo.InvariantCulture, $"acknowledged {stream} {version}"));
        lock (this)
        {
            if (hasFailed && !hasRecovered)
            {
                hasRecovered = true;
                Print("recovered");
            }
        }
    }

    private void NoteFailure()
    {
        lock (this)
        {
            if (!hasFailed)
            {
                hasFailed = true;
                Print("failed");
                FileSizeLimit.Set(null);
            }
        }
    }

    private static void Print(string line) => Console.Out.WriteLine(line);
}
