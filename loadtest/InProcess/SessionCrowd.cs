using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Engine;

namespace Routing.LoadTest.InProcess;

/// <summary>
/// Many sessions of an engine in this process, spread evenly over its queues; buyer i has the session i. Nothing is
/// kept of them here.
/// </summary>
public sealed class SessionCrowd(EngineStage stage)
{
    private const int AtOnce = 500;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Session i.</summary>
    public static SessionId Session(int i) => SessionId.Of(StageShop.Buyer(i).Id, 1);

    /// <summary>Opens sessions; their agents are given to them meanwhile.</summary>
    public Task OpenAsync(int first, int count, CancellationToken cancel) => EachAsync(
        first,
        count,
        i => SubmitAsync(i, new SessionCommand.Open(StageShop.Buyer(i), stage.Shop.QueueOf(i), SkillSet.None, null)),
        cancel);

    /// <summary>Opens sessions, and each has its agent, the welcome, and a message each way.</summary>
    public Task TalkAsync(int first, int count, CancellationToken cancel) => EachAsync(
        first,
        count,
        async i =>
        {
            var page = new BuyerPage(Session(i));
            using (await OpenAndWatchAsync(i, page, cancel))
            {
                var (buyer, agent) = (StageShop.Buyer(i).Id, page.Agent!.Value);
                await SubmitAsync(i, new SessionCommand.SayAsBuyer(buyer, new(Guid.NewGuid()), "Is it in stock?"));
                await SubmitAsync(i, new SessionCommand.SayAsAgent(agent, new(Guid.NewGuid()), "Yes, it is."));
            }
        },
        cancel);

    /// <summary>Opens sessions that stay watched, each by its page, and waits until each has its agent.</summary>
    public async Task<BuyerPage[]> ConnectAsync(int count, CancellationToken cancel)
    {
        var pages = Enumerable.Range(0, count).Select(i => new BuyerPage(Session(i))).ToArray();
        await EachAsync(0, count, i => OpenAndWatchAsync(i, pages[i], cancel), cancel);
        return pages;
    }

    /// <summary>Every buyer closes his session.</summary>
    public Task CloseAsync(int first, int count, CancellationToken cancel) => EachAsync(
        first, count, i => SubmitAsync(i, new SessionCommand.CloseAsBuyer(StageShop.Buyer(i).Id)), cancel);

    private static Task EachAsync(int first, int count, Func<int, Task> act, CancellationToken cancel) =>
        Parallel.ForAsync(
            first,
            first + count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (i, _) => await act(i));

    private async Task<IDisposable> OpenAndWatchAsync(int i, BuyerPage page, CancellationToken cancel)
    {
        var served = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Served = served.SetResult;
        await OpenAsync(i, 1, cancel);
        var stream = StreamAddress.Session(StageShop.Id, page.Session);
        var watching = await stage.Engine.Watch(stream, Audience.Buyer, 0, page);
        EngineStage.Check(watching.Refused, $"Watching {page.Session}");
        await served.Task.WaitAsync(Patience, cancel);
        page.Served = null;
        return watching.Subscription!;
    }

    private async Task SubmitAsync(int i, SessionCommand command)
    {
        var receipt = await stage.Engine.Submit(ActorId.Of(StageShop.Id, Session(i)), command);
        EngineStage.Check(receipt.Refused, $"{command.GetType().Name} of {Session(i)}");
    }
}
