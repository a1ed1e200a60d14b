using System.Text;
using System.Text.Json;
using Routing.LoadTest.Actors.Protocol;

namespace Routing.LoadTest.Actors;

/// <summary>An agent at his console: signed on, following his desk and every chat on it.</summary>
/// <param name="server">The server's address.</param>
/// <param name="staff">Who he is.</param>
/// <param name="desk">Where his chats are entered.</param>
/// <param name="heartbeat">What keeps him connected.</param>
public sealed class AgentActor(Uri server, StaffCookie staff, IDesk desk, Heartbeat heartbeat)
    : HubActor(new HubAddress(new Uri(server, "/hubs/agent"), Cookie: staff.Cookie), heartbeat)
{
    private const string SessionPrefix = "session/";

    // The queue takes one in half a minute; a console that gives none for five minutes is taken for left alone.
    private const int SecondsBetweenLifeSigns = 60;

    private readonly StreamPosition _desk = new();
    private readonly StreamPositions _sessions = new();
    private readonly HashSet<string> _onDesk = [];
    private int _secondsSinceLifeSign;

    /// <summary>His id.</summary>
    public string Id => staff.Agent;

    /// <summary>Chooses his presence: Online, Paused, Away or Offline.</summary>
    public Task SetPresenceAsync(string presence, CancellationToken cancel) =>
        AskAsync("SetPresence", [presence, null], cancel);

    /// <summary>Called when a lost connection is back and the desk is followed, with the moment of the loss.</summary>
    public Action<long>? Returned { get; init; }

    /// <summary>Called with the code of a message that the server refused, for now or for good.</summary>
    public Action<string>? Refused { get; init; }

    /// <summary>Hands a chat to a queue.</summary>
    public Task TransferToQueueAsync(string session, string queue, CancellationToken cancel) =>
        AskAsync("Transfer", [session, new { queue, note = "for you" }], cancel);

    /// <summary>Hands a chat to a colleague.</summary>
    public Task TransferToAgentAsync(string session, string agent, CancellationToken cancel) =>
        AskAsync("Transfer", [session, new { agent, note = "for you" }], cancel);

    /// <summary>Ends a chat.</summary>
    public Task CloseAsync(string session, CancellationToken cancel) => AskAsync("Close", [session], cancel);

    /// <inheritdoc/>
    protected override Task BeginAsync(CancellationToken cancel)
    {
        var sessions = _sessions.All().ToDictionary(one => one.Stream[SessionPrefix.Length..], one => one.Number);
        return Connection.InvokeAsync("SignOn", [new { desk = _desk.Number, sessions }], cancel);
    }

    /// <inheritdoc/>
    protected override void OnSecond()
    {
        if (++_secondsSinceLifeSign >= SecondsBetweenLifeSigns)
        {
            _secondsSinceLifeSign = 0;
            AskFor("Here");
        }
    }

    /// <inheritdoc/>
    protected override void OnReturned(long lostAt) => Returned?.Invoke(lostAt);

    /// <inheritdoc/>
    protected override void OnRefused(string code) => Refused?.Invoke(code);

    /// <inheritdoc/>
    // His hub was taken for dead: it is about to cut this connection, and he signs on anew.
    protected override bool IsWorthTryingAgain(string code) =>
        code == "NotSignedOn" || base.IsWorthTryingAgain(code);

    /// <inheritdoc/>
    protected override void OnItem(in DeliveredItem item)
    {
        if (item.Stream.StartsWith("desk/"u8))
        {
            FollowDesk(item);
        }
        else if (item.Stream.StartsWith("session/"u8)
            && (item.Kind == DeliveredKind.Snapshot || _sessions.Knows(item.Stream)))
        {
            FollowSession(item);
        }
    }

    private void FollowDesk(in DeliveredItem item)
    {
        switch (Admit(_desk, item))
        {
            case Admission.Gap:
                AskFor("WatchDesk", _desk.Number);
                break;
            case Admission.Next:
                ApplyDesk(item);
                break;
            default:
                break;
        }
    }

    private void ApplyDesk(in DeliveredItem item)
    {
        var present = SessionsOf(item);
        foreach (var session in present)
        {
            _onDesk.Add(session);
            desk.Joined(session, this);
        }

        if (!item.Left.IsEmpty)
        {
            Forget(Encoding.UTF8.GetString(item.Left));
        }
        else if (item.Kind == DeliveredKind.Snapshot)
        {
            // Not by the streams: one that was lost before its first item came left a chat without any.
            foreach (var session in _onDesk.Except(present).ToArray())
            {
                Forget(session);
            }
        }
    }

    private void Forget(string session)
    {
        _onDesk.Remove(session);
        _sessions.Forget(Encoding.UTF8.GetBytes(SessionPrefix + session));
        desk.Left(session, this);
    }

    private void FollowSession(in DeliveredItem item)
    {
        var session = Encoding.UTF8.GetString(item.Stream[SessionPrefix.Length..]);
        var position = _sessions.Of(item.Stream);
        switch (Admit(position, item))
        {
            case Admission.Gap:
                AskFor("Watch", session, position.Number);
                break;
            case Admission.Next:
                SessionItem.Read(item, entry =>
                {
                    desk.Took(session, entry, this);
                    Note(entry);
                });
                break;
            default:
                break;
        }
    }

    private Admission Admit(StreamPosition position, in DeliveredItem item)
    {
        var before = position.Setbacks;
        var admission = position.Admit(item);
        Setbacks += position.Setbacks - before;
        Gaps += admission == Admission.Gap ? 1 : 0;
        Doubles += admission == Admission.Old ? 1 : 0;
        return admission;
    }

    private static List<string> SessionsOf(in DeliveredItem item)
    {
        var raw = item.Kind == DeliveredKind.Snapshot ? item.Chats : item.Chat;
        if (raw.IsEmpty)
        {
            return [];
        }

        using var json = JsonDocument.Parse(raw.ToArray());
        var chats = json.RootElement.ValueKind == JsonValueKind.Array
            ? json.RootElement.EnumerateArray().ToArray()
            : [json.RootElement];
        return [.. chats.Select(chat => chat.GetProperty("session").GetString() ?? "")];
    }
}
