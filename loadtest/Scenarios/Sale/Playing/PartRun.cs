using System.Collections.Concurrent;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Catalog;
using Routing.LoadTest.Scenarios.Sale.Driving;
using Routing.LoadTest.Scenarios.Sale.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Playing;

/// <summary>One process's part of a run: prepare, play, settle.</summary>
public sealed class PartRun : IAsyncDisposable
{
    private const double ProbeSeconds = 0.05;
    private const int TranscriptsAtOnce = 16;

    private static readonly TimeSpan DrainWithin = TimeSpan.FromSeconds(15);

    private readonly IScenario _scenario;
    private readonly SaleParameters _with;
    private readonly SaleStage _stage;
    private readonly Cast _cast;
    private readonly ILoadRunner _runner;
    private readonly Director _director;
    private readonly ReceiveProbe _probe;
    private readonly BoardFigures[] _boards;
    private readonly CancellationToken _cancel;
    private readonly CancellationTokenSource _over;
    private long _unplayed;
    private double _cpuAtBegin;

    /// <summary>Sets up; nothing is connected yet.</summary>
    /// <param name="scenario">What is played.</param>
    /// <param name="with">Its parameters.</param>
    /// <param name="shop">The shop it is played in.</param>
    /// <param name="servers">The server, or the hubs of a cluster.</param>
    /// <param name="cancel">Ends the run.</param>
    /// <param name="runner">What lets buyers arrive and speak; null for the built-in runner.</param>
    public PartRun(
        IScenario scenario,
        SaleParameters with,
        SaleShop shop,
        IReadOnlyList<Uri> servers,
        CancellationToken cancel,
        ILoadRunner? runner = null)
    {
        (_scenario, _with, _cancel) = (scenario, with, cancel);
        _runner = runner ?? new BuiltInRunner();
        _over = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        Meter = new SaleMeter(new Timeline(with.Seconds));
        _stage = new SaleStage(with, shop, servers, Meter, cancel);
        _cast = new Cast(_stage);
        _director = new Director(_stage, _cast);
        _probe = new ReceiveProbe(Meter[Figure.Receive].Record);
        _boards = new BoardFigures[Meter.Timeline.Intervals];
    }

    /// <summary>What is measured.</summary>
    public SaleMeter Meter { get; }

    /// <summary>What it does now, in words.</summary>
    public string Doing { get; private set; } = "waits";

    /// <summary>Buyers in a chat, and how many wait for an agent, as this process sees it.</summary>
    public (int Chatting, int Waiting) Now => (_stage.Crowd.Count, Math.Max(0, _stage.Desks.Waiting));

    /// <summary>Signs the staff on and brings the buyers who are there from the beginning.</summary>
    /// <exception cref="CannotRunException">Some could not be connected.</exception>
    public async Task PrepareAsync()
    {
        Doing = "signs agents on";
        _stage.Agenda.Start();
        try
        {
            await _cast.SignOnAsync(Cast.ReserveFor(_scenario, _with));
            Doing = "connects buyers";
            await _cast.BringPresentAsync();
        }
        catch (Exception error) when (ActorFailure.Is(error))
        {
            throw new CannotRunException($"{_stage.Servers[0]}: {error.Message}", error);
        }

        Doing = "is ready";
    }

    /// <summary>Plays: warms up, measures, and waits for what is under way.</summary>
    /// <param name="from">When measuring begins; the warm-up lies before.</param>
    /// <exception cref="CannotRunException">The generator itself failed.</exception>
    public async Task<PartResult> PlayAsync(long from)
    {
        Meter.Timeline.Begin(from);
        Plan();
        Doing = "warms up";
        await UntilAsync(from);
        GC.Collect();
        _cpuAtBegin = ProcessFigures.Of(Environment.ProcessId).CpuSeconds;
        Doing = "measures";
        await UntilAsync(Meter.Timeline.Until);
        _stage.IsOpen = false;
        var cpu = ProcessFigures.Of(Environment.ProcessId).CpuSeconds - _cpuAtBegin;
        Doing = "waits for what is under way";
        await _director.EndedAsync();
        await DrainAsync();
        await _over.CancelAsync();
        Doing = "compares both ends";
        var account = await SettleAsync();
        Doing = "is done";
        return new PartResult(Meter.ToNumbers(), account, _boards, _unplayed, cpu, Troubles());
    }

    /// <summary>Leaves a server that goes on as it was found.</summary>
    public Task LeaveAsync() => _cast.LeaveAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _probe.Dispose();
        await _over.CancelAsync();
        await _stage.Agenda.DisposeAsync();
        await _cast.DisposeAsync();
        await _stage.DisposeAsync();
        _over.Dispose();
    }

    private void Plan()
    {
        var timeline = Meter.Timeline;
        var probes = Enumerable.Range(0, (int)(_with.Seconds / ProbeSeconds)).Select(i => i * ProbeSeconds);
        var seconds = Enumerable.Range(0, _boards.Length).Select(i => (i + 1) * timeline.SecondsEach);
        var chance = new Random(_with.Seed);
        _runner.Begin(new Load(
            _scenario.Name, _with, ScenarioList.ArrivalsOf(_scenario, _with), _scenario.Messages(_with), timeline,
            _stage.Agenda, Meter[Figure.Lag].Record)
        {
            Arrive = moment => _cast.Arrive(moment, QueueOf(chance, timeline.SecondsAt(moment))),
            Say = Say,
            Over = _over.Token,
        });
        Each(probes, _probe.Send);
        Each(seconds, moment => _boards[Math.Max(0, timeline.IntervalOf(moment - 1))] = _cast.Lead.Board);
        foreach (var happening in _scenario.Happenings(_with))
        {
            _director.Plan(happening);
        }

        void Each(IEnumerable<double> moments, Action<long> action) =>
            _stage.Agenda.Each(moments.Select(timeline.At).GetEnumerator(), action);
    }

    private int QueueOf(Random chance, double seconds)
    {
        var usual = chance.Next(_stage.Shop.Queues.Count);
        return _scenario.Crowded(_with) is { } crowded && seconds >= crowded.From
            ? chance.NextDouble() < crowded.Share ? crowded.Queue : (crowded.Queue + 1) % _stage.Shop.Queues.Count
            : usual;
    }

    private Task<long>? Say(long moment)
    {
        var stored = _stage.Crowd.Draw()?.Say(moment);
        if (stored is null && Meter.Timeline.IntervalOf(moment) >= 0)
        {
            Interlocked.Increment(ref _unplayed);
        }

        return stored;
    }

    private async Task UntilAsync(long moment)
    {
        var pause = TimeSpan.FromSeconds(Math.Max(0, (moment - Clock.Now) / 1e9));
        var over = Task.Delay(pause, _cancel);
        if (await Task.WhenAny(over, _stage.Agenda.Ended) != over)
        {
            await _stage.Agenda.Ended;
            throw new CannotRunException("The agenda ended before the run was over.");
        }

        await over;
    }

    private async Task DrainAsync()
    {
        var deadline = Clock.Now + Clock.Seconds(DrainWithin.TotalSeconds);
        while (_stage.Desks.Chats.Any(chat => !chat.IsSettled || (chat.Agent is not null && chat.NeedsTranscript))
            && Clock.Now < deadline)
        {
            await Task.Delay(100, _cancel);
        }
    }

    // The transcript tells of what was stored and not shown whether it is kept.
    private async Task<Account> SettleAsync()
    {
        var transcripts = new ConcurrentDictionary<BuyerLife, IReadOnlyList<Entry>>();
        var asked = _cast.Buyers.Where(buyer => buyer.Chat.NeedsTranscript && buyer.Actor.Session.Length > 0);
        using var api = new ShopApi(_stage.Servers[0], _stage.Shop.Id);
        await Parallel.ForEachAsync(
            asked,
            new ParallelOptions { MaxDegreeOfParallelism = TranscriptsAtOnce, CancellationToken = _cancel },
            async (buyer, cancel) =>
                transcripts[buyer] = await api.TranscriptAsync(buyer.Pass, buyer.Actor.Session, cancel));
        return _cast.Buyers.Aggregate(
            Account.None, (sum, buyer) => sum.Plus(buyer.Chat.Settle(transcripts.GetValueOrDefault(buyer))));
    }

    private Dictionary<string, long> Troubles()
    {
        HubActor[] all = [.. _cast.Agents.Select(one => one.Actor), .. _cast.Buyers.Select(one => one.Actor)];
        return new Dictionary<string, long>
        {
            ["gaps met and mended"] = all.Sum(actor => (long)actor.Gaps),
            ["updates that came twice"] = all.Sum(actor => (long)actor.Doubles),
            ["streams set back"] = all.Sum(actor => (long)actor.Setbacks),
            ["connections lost and made again"] = all.Sum(actor => (long)actor.Reconnects),
            ["messages said again"] = all.Sum(actor => actor.Resent),
        };
    }
}

/// <summary>What one process's part of a run has found.</summary>
/// <param name="Meter">What was measured.</param>
/// <param name="Account">What became of the messages.</param>
/// <param name="Boards">What the lead's board showed at the end of each interval.</param>
/// <param name="Unplayed">Messages nobody could say because nobody was in a chat.</param>
/// <param name="CpuSeconds">Processor time this process used while it measured.</param>
/// <param name="Troubles">What its clients met, and how often.</param>
public sealed record PartResult(
    MeterNumbers Meter,
    Account Account,
    IReadOnlyList<BoardFigures> Boards,
    long Unplayed,
    double CpuSeconds,
    IReadOnlyDictionary<string, long> Troubles);
