using Microsoft.Extensions.Logging.Abstractions;
using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Policies;
using Routing.Embedded;
using Routing.Engine.Ports;
using Routing.Storage.Sqlite;
using Routing.Testing;
using Routing.Testing.Journals;
using Routing.Testing.Time;
using Xunit;
using TheShop = Routing.Testing.Shops;

namespace Routing.LoadTest.Tests.Why;

/// <summary>A journal that the real engine writes, in a folder of its own.</summary>
internal sealed class WrittenJournal : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("why-");
    private readonly FakeClock clock = new();
    private readonly SqliteJournal journal;
    private readonly WatchedJournal watched;
    private readonly EmbeddedEngine engine;
    private bool isClosed;

    private WrittenJournal(ShopPolicy policy)
    {
        journal = SqliteJournal.Open(Path, new(), NullLogger<SqliteJournal>.Instance);
        watched = new(journal);
        engine = new(watched, new OneShop(policy), clock, new(), NullLoggerFactory.Instance);
    }

    public string Path => PathOf("routing.db");

    public string PathOf(string name) => System.IO.Path.Combine(folder.FullName, name);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<WrittenJournal> Begin(ShopPolicy? policy = null)
    {
        var written = new WrittenJournal(policy ?? TheShop.Policy);
        await written.engine.StartAsync(Cancellation);
        return written;
    }

    public Task SignOn(string agent, string seat, int slots = 2, QueueId? queue = null) => Ask(
        ActorId.Of(TheShop.Demo, queue ?? TheShop.PreSale),
        new QueueCommand.SignOn(Agents.Named(agent, slots, seat), new("hub", agent)));

    public Task GoAway(string agent) => Ask(
        ActorId.Of(TheShop.Demo, TheShop.PreSale), new QueueCommand.SetPresence(new(agent), Presence.Away, null));

    public async Task Open(string buyer, LastServed? last = null)
    {
        await Ask(
            SessionOf(buyer),
            new SessionCommand.Open(Buyers.Named(buyer, Tier.None, "en"), TheShop.PreSale, SkillSet.None, last));
    }

    public Task Say(string buyer, string text) => Ask(
        SessionOf(buyer), new SessionCommand.SayAsBuyer(new(buyer), MessageIds.Of(text), text));

    public Task Close(string buyer) => Ask(SessionOf(buyer), new SessionCommand.CloseAsBuyer(new(buyer)));

    public void Pass(TimeSpan span) => clock.Advance(span);

    public Instant Now => new(clock.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>The engine ends, and the file is at rest.</summary>
    public async Task End()
    {
        isClosed = true;
        await engine.DisposeAsync();
        await journal.DisposeAsync();
    }

    /// <summary>A copy of the files as they are now, in a folder of its own inside this one.</summary>
    public string Copied()
    {
        var to = Directory.CreateDirectory(PathOf("copy")).FullName;
        foreach (var file in folder.GetFiles("routing.db").Concat(folder.GetFiles("routing.db-wal")))
        {
            file.CopyTo(System.IO.Path.Combine(to, file.Name));
        }

        return System.IO.Path.Combine(to, "routing.db");
    }

    public async ValueTask DisposeAsync()
    {
        if (!isClosed)
        {
            await End();
        }

        folder.Delete(recursive: true);
    }

    private static ActorId SessionOf(string buyer) => ActorId.Of(TheShop.Demo, SessionId.Of(new(buyer), 1));

    // Answered, and all that it owes has been delivered: from a session to its queues, and back.
    private async Task Ask(ActorId actor, ICommand command)
    {
        var receipt = await Within.Deadline(
            engine.Submit(actor, command).AsTask(), $"{command} is answered", Cancellation);
        Assert.Equal(Refusal.None, receipt.Refused);
        for (var round = 0; round < 3; round++)
        {
            await Within.Deadline(watched.Quiet(actor), $"{actor} owes nothing", Cancellation);
            foreach (var queue in TheShop.Policy.Queues.Keys)
            {
                await Within.Deadline(
                    watched.Quiet(ActorId.Of(TheShop.Demo, queue)), $"{queue} owes nothing", Cancellation);
            }
        }
    }

    private sealed class OneShop(ShopPolicy policy) : IShopPolicies
    {
        public IReadOnlyCollection<ShopId> Shops => [TheShop.Demo];

        public ShopPolicy? Find(ShopId shop) => shop == TheShop.Demo ? policy : null;
    }
}
