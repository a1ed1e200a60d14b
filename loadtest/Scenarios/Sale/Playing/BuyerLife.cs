using Routing.LoadTest.Actors;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Scenarios.Sale.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Playing;

/// <summary>
/// A buyer: arrives at his moment, asks, waits, follows up, loses patience or is satisfied, closes, rates, and leaves.
/// One who stays only speaks when he is drawn. Safe from many threads.
/// </summary>
public sealed partial class BuyerLife
{
    private const double TypingSeconds = 2;
    private const double AsksOn = 0.6;
    private const double Rates = 0.3;

    private static readonly TimeSpan SettleWithin = TimeSpan.FromSeconds(5);

    private readonly SaleStage _stage;
    private readonly bool _stays;
    private readonly Lock _lock = new();
    private readonly Lock _speaking = new();
    private long _askAt;
    private bool _hasAsked;
    private bool _isConnected;
    private bool _isWelcomed;
    private bool _isAnswered;
    private bool _isLeaving;

    /// <summary>Makes a buyer who is about to arrive.</summary>
    public BuyerLife(SaleStage stage, string queue, long arrivesAt, bool stays)
    {
        (_stage, _stays) = (stage, stays);
        ArrivesAt = arrivesAt;
        var number = stage.NextChat();
        var name = $"b{number}-{stage.Name}";
        Pass = new BuyerPass(name, BuyerToken.Sign(stage.Shop.Id, stage.Shop.Secret, name, DateTimeOffset.UtcNow));
        Chat = new Chat(number, arrivesAt, stage.Desks.HasFree, stage.Meter);
        stage.Desks.Expect(name, Chat);
        Actor = new BuyerActor(stage.ServerOf(number), Pass, queue, stage.Heartbeat)
        {
            Took = Take,
            Returned = lostAt => stage.Meter[Figure.Reconnect].Record(lostAt, Clock.Now),
            Refused = code => stage.NoteRefusal(code, Clock.Now),
        };
    }

    /// <summary>When he was meant to arrive.</summary>
    public long ArrivesAt { get; }

    /// <summary>Who he is.</summary>
    public BuyerPass Pass { get; }

    /// <summary>The account of his session.</summary>
    public Chat Chat { get; }

    /// <summary>His page.</summary>
    public BuyerActor Actor { get; }

    /// <summary>Whether he is still there, and meant to be.</summary>
    public bool IsHere => _isConnected && !_isLeaving;

    /// <summary>Arrives: connects, opens his session, and asks when he has typed.</summary>
    public async Task ArriveAsync()
    {
        _stage.Agenda.At(ArrivesAt + Clock.Seconds(TypingSeconds / _stage.With.Pace), Ask);
        try
        {
            await Actor.ConnectAsync(_stage.Cancel);
        }
        catch (Exception error) when (ActorFailure.Is(error) || error is OperationCanceledException)
        {
            _stage.NoteFailure(error, "arrival", ArrivesAt);
            await GoAsync();
            return;
        }

        long askAt;
        lock (_lock)
        {
            _isConnected = true;
            askAt = _askAt;
        }

        if (askAt != 0)
        {
            FirstWords();
        }
    }

    /// <summary>
    /// Says something, meant for a moment; ends with its number when it is known to be stored. Null when he is gone.
    /// </summary>
    public Task<long>? Say(long moment)
    {
        if (!IsHere)
        {
            return null;
        }

        Task<long> stored;
        lock (_speaking)
        {
            // Messages leave in the order of their numbers.
            stored = Actor.Say(Chat.Next(ofBuyer: true, moment)).Number;
        }

        stored.ContinueWith(
            Refused, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
        return stored;
    }

    /// <summary>Ends the session and goes; waits a little for what he has said last to be acknowledged.</summary>
    public async Task LeaveAsync(string why)
    {
        lock (_lock)
        {
            if (_isLeaving)
            {
                return;
            }

            _isLeaving = true;
        }

        _stage.Crowd.Leave(this);
        _stage.Meter.Note("people", why);
        try
        {
            await Actor.CloseAsync(_stage.Cancel);
            if (_stage.Crowd.Happens(Rates))
            {
                await Actor.RateAsync(5, _stage.Cancel);
            }

            var deadline = Clock.Now + Clock.Seconds(SettleWithin.TotalSeconds);
            while (!Chat.IsSettled && Clock.Now < deadline)
            {
                await Task.Delay(50, _stage.Cancel);
            }
        }
        catch (Exception error) when (ActorFailure.Is(error) || error is OperationCanceledException)
        {
            _stage.NoteFailure(error, "leaving", Clock.Now);
        }

        await GoAsync();
    }

    private async Task GoAsync()
    {
        lock (_lock)
        {
            _isLeaving = true;
        }

        _stage.Crowd.Leave(this);
        Chat.IsBuyerHere = false;
        if (!Chat.WasJoined)
        {
            _stage.Desks.GiveUp();
        }

        await Actor.DisposeAsync();
    }

    private void Refused(Task<long> failed)
    {
        if (failed.Exception?.InnerException is HubRefusedException)
        {
            Chat.Refuse();
        }
    }

    private void Ask(long moment)
    {
        lock (_lock)
        {
            _askAt = moment;
        }

        FirstWords();
    }

    // Meant for the moment when he had typed, however long the connection took.
    private void FirstWords()
    {
        lock (_lock)
        {
            if (!_isConnected || _hasAsked || _askAt == 0 || !_stage.IsOpen)
            {
                return;
            }

            _hasAsked = true;
        }

        Say(_askAt);
        _stage.Crowd.Enter(this);
        if (!_stays)
        {
            var patience = _stage.Crowd.Span(_stage.With.PatienceSeconds / _stage.With.Pace);
            _stage.Agenda.At(_askAt + patience, _ => LosePatience());
        }
    }
}
