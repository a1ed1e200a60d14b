using Routing.LoadTest.Actors;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Scenarios.Sale.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Playing;

/// <summary>
/// An agent: he answers one open round after the other, the longest open first, each after a human delay, and takes
/// breaks. Safe from many threads.
/// </summary>
public sealed class AgentLife
{
    private const double BreakShare = 1.0 / 15;

    private readonly SaleStage _stage;
    private readonly Lock _lock = new();
    private readonly OrderedDictionary<string, Chat> _open = [];
    private bool _isTyping;
    private bool _takesChats;

    /// <summary>Makes an agent who is signed in and not yet at his console.</summary>
    public AgentLife(SaleStage stage, StaffCookie staff, Uri server, int queue)
    {
        _stage = stage;
        (Staff, Queue) = (staff, queue);
        Actor = new AgentActor(server, staff, stage.Desks, stage.Heartbeat)
        {
            Returned = lostAt => stage.Meter[Figure.Reconnect].Record(lostAt, Clock.Now),
            Refused = code => stage.NoteRefusal(code, Clock.Now),
        };
    }

    /// <summary>What proves who he is.</summary>
    public StaffCookie Staff { get; }

    /// <summary>His console.</summary>
    public AgentActor Actor { get; }

    /// <summary>The queue he works in; a lead may move him.</summary>
    public int Queue { get; set; }

    /// <summary>Signs on and takes chats.</summary>
    public async Task SignOnAsync(CancellationToken cancel)
    {
        Take(chats: true);
        await Actor.ConnectAsync(cancel);
        await Actor.SetPresenceAsync("Online", cancel);
        PlanBreak();
    }

    /// <summary>Takes no new chats, keeps those he has.</summary>
    public async Task PauseAsync(CancellationToken cancel)
    {
        Take(chats: false);
        await Actor.SetPresenceAsync("Paused", cancel);
    }

    /// <summary>Takes chats again.</summary>
    public async Task ResumeAsync(CancellationToken cancel)
    {
        await Actor.SetPresenceAsync("Online", cancel);
        Take(chats: true);
    }

    /// <summary>Goes home; what is open with him is covered by others.</summary>
    public async Task GoOfflineAsync(CancellationToken cancel)
    {
        Take(chats: false);
        await Actor.SetPresenceAsync("Offline", cancel);
    }

    /// <summary>An entry of a chat on his desk: a buyer's message opens a round, an agent's ends it.</summary>
    public void Notice(string session, Chat chat, Entry entry)
    {
        if (!entry.IsMessage)
        {
            return;
        }

        lock (_lock)
        {
            if (entry.From == "agent")
            {
                _open.Remove(session);
            }
            else if (entry.From == "buyer")
            {
                _open.TryAdd(session, chat);
            }
        }

        Work();
    }

    /// <summary>A chat has left his desk.</summary>
    public void Forget(string session)
    {
        lock (_lock)
        {
            _open.Remove(session);
        }
    }

    private void Take(bool chats)
    {
        lock (_lock)
        {
            if (_takesChats == chats)
            {
                return;
            }

            _takesChats = chats;
        }

        _stage.Desks.Attend(this, chats);
    }

    private void Work()
    {
        lock (_lock)
        {
            if (_isTyping || _open.Count == 0 || !_stage.IsOpen)
            {
                return;
            }

            _isTyping = true;
        }

        var with = _stage.With;
        _stage.Agenda.At(Clock.Now + _stage.Crowd.Span(with.ReplySeconds / with.Pace), Reply);
    }

    private void Reply(long moment)
    {
        string? session = null;
        Chat? chat = null;
        lock (_lock)
        {
            _isTyping = false;
            if (_open.Count > 0)
            {
                (session, chat) = _open.GetAt(0);
                _open.RemoveAt(0);
            }
        }

        if (session is not null && chat?.Agent == this && _stage.IsOpen)
        {
            Watch(chat, Actor.Say(session, chat.Next(ofBuyer: false, moment)).Number);
        }

        Work();
    }

    private static void Watch(Chat chat, Task<long> stored) => stored.ContinueWith(
        static (failed, about) =>
        {
            if (failed.Exception?.InnerException is HubRefusedException)
            {
                ((Chat)about!).Refuse();
            }
        },
        chat,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    private void PlanBreak()
    {
        var every = _stage.With.BreakSeconds / _stage.With.Pace;
        _stage.Agenda.At(Clock.Now + _stage.Crowd.Span(every), _ => Task.Run(() => BreakAsync(every * BreakShare)));
    }

    private async Task BreakAsync(double seconds)
    {
        try
        {
            if (_takesChats && _stage.IsOpen)
            {
                _stage.Meter.Note("people", "breaks of agents");
                await PauseAsync(_stage.Cancel);
                await Task.Delay(TimeSpan.FromSeconds(seconds), _stage.Cancel);
                await ResumeAsync(_stage.Cancel);
                PlanBreak();
            }
        }
        catch (Exception error) when (ActorFailure.Is(error) || error is OperationCanceledException)
        {
            _stage.NoteFailure(error, "break", Clock.Now);
        }
    }
}
