using Routing.Core;
using Routing.Core.Views;
using Routing.Engine;

namespace Routing.Hub.Realtime;

/// <summary>
/// A connection whose page says things. Messages are submitted in the order in which they come and are not waited
/// for. The answer to one is the update that shows it; only where none passes (a refusal, a resend) a receipt is
/// sent. So many may be under way at once: then the next one waits, which holds back the socket.
/// </summary>
internal abstract class SpeakingConnection(
    IRoutingEngine engine, ConnectionOutbox outbox, TokenBucket? limit, string language)
    : IUpdateSink
{
    public const int MostUnderWay = 64;

    private readonly List<Saying> underWay = [];
    private TaskCompletionSource? room;
    private string lastSession = string.Empty;

    protected IRoutingEngine Engine => engine;

    protected ConnectionOutbox Outbox => outbox;

    /// <summary>The language in which refusals are told: zh or en.</summary>
    public string Language => language;

    public Task Say(Asked<string> session, Asked<string> id, Asked<string> text)
    {
        HubMetrics.Said.Add(1);
        var refused = Check(session.Value, id.Value, text.Value, out var messageId);
        if (refused != Refusal.None)
        {
            PutReceipt(session.Value ?? string.Empty, id.Value ?? string.Empty, new(refused));
            return Task.CompletedTask;
        }

        var saying = new Saying(this, session.Value!, id.Value!);
        lock (underWay)
        {
            underWay.Add(saying);
        }

        var (actor, command) = CommandFor(new(saying.Session), new(messageId), text.Value!);
        engine.Submit(actor, command, saying);
        return WaitForRoom();
    }

    /// <summary>Shows the other side that somebody writes here.</summary>
    public void Typing(Asked<string> session) => Show(session, SignalKind.Typing, 0);

    /// <summary>Shows that the messages up to a number have been seen here.</summary>
    public void Seen(Asked<string> session, int number) => Show(session, SignalKind.Seen, number);

    /// <summary>Takes from the connection's limit for what is no message; false when it is used up.</summary>
    public bool IsWithinLimit() => limit?.TryTake() != false;

    public bool Deliver(Delivery delivery)
    {
        if (delivery.MessageId is { } id)
        {
            NoteShown(id);
        }

        return outbox.Deliver(delivery);
    }

    public void Ended() => outbox.Ended();

    /// <summary>The command that says it, and to whom.</summary>
    protected abstract (ActorId Actor, ICommand Command) CommandFor(SessionId session, ClientMessageId id, string text);

    protected abstract ShopId ShopOf { get; }

    /// <summary>The signal in the name of who is connected.</summary>
    protected abstract Signal SignalOf(SignalKind kind, int seen);

    /// <summary>Whether limits that go beyond this connection let one more message in.</summary>
    protected virtual Refusal Admit(Guid messageId) => Refusal.None;

    // What is too much is left away: a signal is worth something only now.
    private void Show(Asked<string> session, SignalKind kind, int seen)
    {
        if (session.Value is { } id && IsSession(id) && IsWithinLimit())
        {
            engine.Show(ShopOf, new(id), SignalOf(kind, seen));
        }
    }

    private Refusal Check(string? session, string? id, string? text, out Guid messageId)
    {
        messageId = default;
        return session is null || id is null ? Refusal.Malformed
            : text is null ? Refusal.NotText
            : !Guid.TryParseExact(id, "D", out messageId) ? Refusal.BadMessageId
            : !IsSession(session) ? Refusal.UnknownSession
            : limit?.TryTake() == false ? Refusal.TooFast
            : Admit(messageId);
    }

    // Most messages go where the last one went, so its name need not be taken apart again.
    private bool IsSession(string session)
    {
        if (session == lastSession)
        {
            return true;
        }

        var isWellFormed = new SessionId(session).IsWellFormed;
        lastSession = isWellFormed ? session : lastSession;
        return isWellFormed;
    }

    // Called in the actor's turn, before the receipt of the same message is given.
    private void NoteShown(string id)
    {
        lock (underWay)
        {
            foreach (var saying in underWay)
            {
                saying.IsShown |= string.Equals(saying.Id, id, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    private void Answer(Saying saying, Receipt receipt)
    {
        lock (underWay)
        {
            if (!underWay.Remove(saying))
            {
                return;
            }

            room?.TrySetResult();
            room = null;
        }

        if (receipt.IsRefused || !saying.IsShown)
        {
            PutReceipt(saying.Session, saying.Id, receipt);
        }
    }

    private Task WaitForRoom()
    {
        lock (underWay)
        {
            return underWay.Count < MostUnderWay
                ? Task.CompletedTask
                : (room ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private void PutReceipt(string session, string id, Receipt receipt)
    {
        if (receipt.IsRefused)
        {
            HubMetrics.RefusedMessages.Add(1, new KeyValuePair<string, object?>("refusal", receipt.Refused.ToString()));
        }

        outbox.PutReceipt(Receipts.Write(session, id, receipt, language));
    }

    /// <summary>One message on its way to the journal.</summary>
    private sealed class Saying(SpeakingConnection speaker, string session, string id) : IReceiptSink
    {
        public string Session => session;

        public string Id => id;

        /// <summary>Whether an update with this message has gone to the page.</summary>
        public bool IsShown { get; set; }

        public void Take(Receipt receipt) => speaker.Answer(this, receipt);
    }
}
