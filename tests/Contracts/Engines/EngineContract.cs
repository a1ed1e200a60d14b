using Routing.Core;
using Routing.Core.AgentQueue;
using Routing.Core.BuyerSession;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Engine.Ports;
using Routing.Engine.Running;
using Routing.Testing;
using Routing.Testing.Journals;
using Routing.Testing.Time;
using Xunit;

namespace Routing.Contracts.Tests.Engines;

/// <summary>What every engine promises; one class per host and journal runs it.</summary>
public abstract partial class EngineContract : IAsyncLifetime
{
    protected const int MailboxBound = 16;
    protected const int PassivateAfterSeconds = 5;

    private protected static readonly ShopId Shop = DemoPolicies.Shop;
    private protected static readonly QueueId Queue = DemoPolicies.Queue;
    private protected static readonly BuyerId Alice = new("alice");
    private protected static readonly AgentId Lin = new("lin");
    private protected static readonly SessionId Session = SessionId.Of(Alice, 1);
    private protected static readonly ActorId SessionActor = ActorId.Of(Shop, Session);
    private protected static readonly ActorId QueueActor = ActorId.Of(Shop, Queue);

    private IEventJournal? journal;
    private IRoutingEngine? engine;

    private protected FakeClock Clock { get; } = new();

    private protected WatchedJournal Journal { get; private set; } = null!;

    protected IRoutingEngine Engine => engine!;

    private protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected abstract IEventJournal OpenJournal();

    /// <summary>Starts an engine with the small bounds above.</summary>
    protected abstract ValueTask<IRoutingEngine> StartEngine(
        IEventJournal journal, IShopPolicies policies, TimeProvider time);

    /// <summary>Ends an engine; the journal stays.</summary>
    protected abstract ValueTask StopEngine(IRoutingEngine engine);

    public virtual async ValueTask InitializeAsync()
    {
        journal = OpenJournal();
        await StartAnew();
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StopEngine(Engine);
        await journal!.DisposeAsync();
    }

    private protected async Task Restart()
    {
        await StopEngine(Engine);
        await StartAnew();
    }

    private protected async Task<Receipt> Submit(ActorId actor, ICommand command) =>
        await Within.Deadline(Engine.Submit(actor, command).AsTask(), $"{command} is answered", Cancellation);

    private protected async Task Accepted(ActorId actor, ICommand command) =>
        Assert.Equal(Refusal.None, (await Submit(actor, command)).Refused);

    private protected Task Open() => Accepted(SessionActor, OpenCommand);

    private protected Task<Receipt> Say(string text, Guid? id = null) => Submit(SessionActor, SayCommand(text, id));

    /// <summary>Agent Lin is there, with five slots.</summary>
    private protected Task SignOn() => Accepted(QueueActor, new QueueCommand.SignOn(
        new(Lin, "Lin", new("hq", 1, 1, 1), SkillSet.None, 5, null), new("hub", "connection")));

    private protected async Task<RecordingSink> Watch(RecordingSink sink, Audience audience = Audience.Staff)
    {
        var watching = await Engine.Watch(StreamAddress.Session(Shop, Session), audience, sink.Number, sink);
        Assert.Equal(Refusal.None, watching.Refused);
        Assert.NotNull(watching.Subscription);
        return sink;
    }

    /// <summary>A session whose chat Lin has; nothing of it is on its way any more.</summary>
    private protected async Task<RecordingSink> OpenWithAgent()
    {
        await SignOn();
        await Open();
        var sink = await Watch(new());
        await sink.Until(view => view.Head?.Agent is not null, "an agent has the chat");
        await Quiet();
        return sink;
    }

    private protected Task Quiet() =>
        Within.Deadline(Journal.Quiet(SessionActor), "the session owes nothing", Cancellation);

    private protected async Task<List<string>> Transcript()
    {
        List<string> texts = [];
        for (var (after, more) = (0L, true); more;)
        {
            var page = await Engine.ReadTranscript(Shop, Session, Audience.Staff, after, 50);
            Assert.NotNull(page);
            texts.AddRange(page.Entries.Where(entry => entry.Kind == "text").Select(entry => entry.Text));
            (after, more) = (page.Next, page.More);
        }

        return texts;
    }

    /// <summary>
    /// A second activation of the session decides on what the journal has, and appends; it sends nothing.
    /// </summary>
    private protected async Task AppendFromElsewhere(SessionCommand command)
    {
        var model = SessionModel.Instance;
        var loaded = await ActorLoader.Load(model, journal!, SessionActor, Cancellation);
        var now = new Instant(Clock.GetUtcNow().ToUnixTimeMilliseconds());
        var decision = model.Decide(loaded.State, command, DemoPolicies.Demo, now);
        var done = new TaskCompletionSource<AppendOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        journal!.Append(new()
        {
            Actor = SessionActor,
            ExpectedVersion = loaded.Version,
            Events = [.. decision.Events.Select(model.Write)],
            Mark = new(loaded.Cursor, new(0)),
            Completed = (_, outcome) => done.SetResult(outcome),
        });
        Assert.Equal(AppendOutcome.Durable, await Within.Deadline(done.Task, "it is stored", Cancellation));
    }

    private protected static SessionCommand OpenCommand { get; } =
        new SessionCommand.Open(new(Alice, "Alice", Tier.None, "en"), Queue, SkillSet.None, null);

    private protected static SessionCommand.SayAsBuyer SayCommand(string text, Guid? id = null) =>
        new(Alice, new(id ?? Guid.NewGuid()), text);

    private async Task StartAnew()
    {
        Journal = new(journal!);
        engine = await StartEngine(Journal, new DemoPolicies(), Clock);
    }
}
