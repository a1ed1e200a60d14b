using System.Collections.Concurrent;
using Routing.LoadTest.Actors;
using Routing.Testing;

namespace Routing.Crash.Tests;

/// <summary>What everybody in a run shares: the server, the agents, what was said, and when it is over.</summary>
internal sealed class Scene : IAsyncDisposable
{
    public const string Shop = "demo";

    private const string Secret = "demo-shop-secret-for-development-only";

    private readonly CrashSettings settings;
    private readonly CancellationTokenSource over;
    private readonly CancellationTokenSource quiet;

    /// <param name="server">Where buyers and observers connect.</param>
    /// <param name="consoles">Where the agents' consoles connect; the same when there is only one hub.</param>
    public Scene(Uri server, Uri consoles, CrashSettings settings, CancellationToken cancellation)
    {
        (Server, Consoles, this.settings) = (server, consoles, settings);
        over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        quiet = CancellationTokenSource.CreateLinkedTokenSource(over.Token);
        Api = new(server, Shop);
        PassersBy = new(this);
    }

    public Uri Server { get; }

    public Uri Consoles { get; }

    public CancellationToken Cancellation => over.Token;

    /// <summary>Ends the lives: everybody finishes what he is at and begins nothing more.</summary>
    public CancellationToken Quiet => quiet.Token;

    public ShopApi Api { get; }

    public Heartbeat Heartbeat { get; } = new();

    public Moments Moments { get; } = new();

    public Agents Agents { get; } = new();

    public PassersBy PassersBy { get; }

    /// <summary>Everything that was said; each sender's messages in his order.</summary>
    public ConcurrentQueue<Said> Said { get; } = new();

    /// <summary>Every visit of a buyer, with the session he had.</summary>
    public ConcurrentQueue<Visit> Visits { get; } = new();

    public Random RandomOf(int who) => new(unchecked((settings.Seed * 31) + who));

    public static BuyerPass PassOf(string buyer) =>
        new(buyer, BuyerToken.Sign(Shop, Secret, buyer, DateTimeOffset.UtcNow));

    public Task BeQuiet() => quiet.CancelAsync();

    /// <summary>Something failed: everybody stops where he is.</summary>
    public async Task GiveUp(IEnumerable<Task> lives)
    {
        await over.CancelAsync();
        await Task.WhenAll(lives).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task<T> Await<T>(Task<T> task, string what) =>
        Within.Deadline(task, CrashSettings.Patience, what, over.Token);

    public Task Await(Task task, string what) =>
        Within.Deadline(task, CrashSettings.Patience, what, over.Token);

    /// <summary>Enters a message into the book and counts its acknowledgement.</summary>
    public Said Note(string session, string sender, string from, string text, (string Id, Task<long> Number) said)
    {
        var entered = new Said(session, sender, from, said.Id, text, Counted(said.Number));
        Said.Enqueue(entered);
        return entered;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visit in Visits.Where(visit => !visit.IsOver))
        {
            await visit.Buyer.DisposeAsync();
        }

        await Agents.DisposeAsync();
        await Heartbeat.DisposeAsync();
        Api.Dispose();
        PassersBy.Dispose();
        quiet.Dispose();
        over.Dispose();
    }

    private async Task<long> Counted(Task<long> number)
    {
        var acknowledged = await number;
        Moments.Count(Moment.Acknowledged);
        return acknowledged;
    }
}
