using System.Globalization;
using System.Text;
using Routing.Core;
using Routing.Engine.Ports;
using Xunit;

namespace Routing.Contracts.Tests.Journals;

/// <summary>A stream whose oldest events are gone, as an import brings it in.</summary>
public abstract partial class JournalContract
{
    private static readonly ActorId Begun = ActorId.Of(JournalDriver.Shop, new QueueId("pre-sale"));

    [Fact]
    public async Task Append_ThatBeginsAStream_NumbersBehindTheDeletedEvents()
    {
        Assert.Equal(AppendOutcome.Durable, await Begin(40, "41", "42"));
        for (var version = 42; version < 140; version++)
        {
            Assert.Equal(AppendOutcome.Durable, await Driver.Append(Begun, version, $"{version + 1}"));
        }

        await Driver.SaveSnapshot(Begun, 40, "at 40");

        Assert.Equal(140, await Driver.Version(Begun));
        Assert.Equal("at 40", await Driver.SnapshotText(Begun));
        Assert.Equal(Numbers(41, 100), await Driver.Texts(Begun));
        Assert.Equal(Numbers(41, 100), (await Driver.Read(Begun)).Select(recorded => $"{recorded.Number}"));
        Assert.Equal(Numbers(41, 7), await Driver.Texts(Begun, after: 12, most: 7));
        Assert.Equal(Numbers(101, 40), await Driver.Texts(Begun, after: 100));
    }

    [Fact]
    public async Task Append_ThatBeginsWithoutEvents_KeepsTheVersion()
    {
        Assert.Equal(AppendOutcome.Durable, await Begin(40));

        Assert.Equal(40, await Driver.Version(Begun));
        Assert.Empty(await Driver.Texts(Begun));
        Assert.Equal([Begun], await Journal.Streams(null, 10, Cancellation));
        Assert.Equal(AppendOutcome.Conflict, await Driver.Append(Begun, 0, "1"));
        Assert.Equal(AppendOutcome.Durable, await Driver.Append(Begun, 40, "41"));
        Assert.Equal(["41"], await Driver.Texts(Begun));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task Append_ThatBeginsAStreamThatExists_IsAConflict(long behind)
    {
        await Driver.Append(Begun, 0, "1", "2");

        Assert.Equal(AppendOutcome.Conflict, await Begin(behind, "again"));
        Assert.Equal(["1", "2"], await Driver.Texts(Begun));
    }

    private static IEnumerable<string> Numbers(int first, int count) =>
        Enumerable.Range(first, count).Select(number => number.ToString(CultureInfo.InvariantCulture));

    private Task<AppendOutcome> Begin(long behind, params string[] texts)
    {
        var done = new TaskCompletionSource<AppendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        Journal.Append(new()
        {
            Actor = Begun,
            ExpectedVersion = behind,
            IsBeginning = true,
            Events = [.. texts.Select(text => new EventData("Said", Encoding.UTF8.GetBytes(text)))],
            Mark = default,
            Completed = (_, outcome) => done.SetResult(outcome),
        });
        return JournalDriver.Answer(done.Task);
    }
}
