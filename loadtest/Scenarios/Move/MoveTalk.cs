using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.LoadTest.InProcess;
using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Scenarios.Move;

/// <summary>
/// Messages in all chats at a steady rate, by turns the buyer's and his agent's, timed from the moment at which each
/// was due.
/// </summary>
internal sealed class MoveTalk(MoveStage stage, int rate)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(5);

    private long _refused;
    private long _next;
    private LatencyHistogram _acknowledged = new();

    /// <summary>How many were refused.</summary>
    public long Refused => Volatile.Read(ref _refused);

    /// <summary>Talks until it is cancelled; every message said is answered then.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        var began = Clock.Now;
        var open = new List<Task>();
        var said = 0L;
        while (!stop.IsCancellationRequested)
        {
            for (; began + Clock.Seconds((double)said / rate) is var due && due <= Clock.Now; said++)
            {
                open.Add(SayAsync(_next++, due));
            }

            open.RemoveAll(one => one.IsCompletedSuccessfully);
            await Task.Delay(Beat, CancellationToken.None);
        }

        await Task.WhenAll(open);
    }

    /// <summary>What was measured since the last time: until a message was acknowledged, in nanoseconds.</summary>
    public LatencyHistogram Take() => Interlocked.Exchange(ref _acknowledged, new());

    private async Task SayAsync(long number, long due)
    {
        var at = (int)(number / 2 % stage.Chats.Length);
        var (chat, id) = (stage.Chats[at], new ClientMessageId(Guid.NewGuid()));
        SessionCommand words = number % 2 == 0
            ? new SessionCommand.SayAsBuyer(StageShop.Buyer(at).Id, id, "Is it in stock?")
            : new SessionCommand.SayAsAgent(new(chat.Head!.Agent!.Id), id, "Yes, it is.");
        var receipt = await stage.SubmitAsync(chat, words);
        if (receipt.IsRefused)
        {
            Interlocked.Increment(ref _refused);
        }

        Volatile.Read(ref _acknowledged).Record(Clock.Now - due);
    }
}
