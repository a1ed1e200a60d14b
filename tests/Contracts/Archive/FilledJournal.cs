using Routing.Contracts.Tests.Journals;
using Routing.Core;
using Routing.Engine.Ports;
using Xunit;

namespace Routing.Contracts.Tests.Archive;

/// <summary>A journal with a little of everything in it.</summary>
internal static class FilledJournal
{
    public const int Buyers = 30;

    private static readonly ActorId Queue = ActorId.Of(JournalDriver.Shop, new QueueId("pre-sale"));
    private static readonly ActorId Shortened = ActorId.Of(JournalDriver.Shop, new QueueId("after-sale"));

    private static readonly EventData Binary = new("Bytes", new byte[] { 0xff, 0x00, 0xc3, 0x28 });

    public static async Task Fill(IEventJournal journal)
    {
        var driver = new JournalDriver(journal);
        for (var i = 0; i < Buyers; i++)
        {
            var mark = new StreamMark(i % 3, i % 2 == 0 ? new Instant(1_000 + i) : null);
            var actor = JournalDriver.Session($"buyer{i}", 1 + i % 12);
            await driver.Append(actor, 0, mark, "{\"说\":\"你好 <\\u0000>\"}", "", "🙂");
        }

        string[] many = [.. Enumerable.Range(1, 2_000).Select(i => $"{i}")];
        await driver.Append(Queue, 0, new StreamMark(1_500, new(0)), many);
        await driver.SaveSnapshot(Queue, 1_700, "{\"at\":1700}");
        await Append(journal, Shortened, 40, [Binary, new("Said", new byte[300_000]), new("Said", new byte[10])]);
        await journal.SaveSnapshot(Shortened, new(41, Binary.Body), TestContext.Current.CancellationToken);
    }

    private static async Task Append(IEventJournal journal, ActorId actor, long behind, EventData[] events)
    {
        var done = new TaskCompletionSource<AppendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        journal.Append(new()
        {
            Actor = actor,
            ExpectedVersion = behind,
            IsBeginning = true,
            Events = events,
            Mark = new(behind, null),
            Completed = (_, outcome) => done.SetResult(outcome),
        });
        Assert.Equal(AppendOutcome.Durable, await JournalDriver.Answer(done.Task));
    }
}
