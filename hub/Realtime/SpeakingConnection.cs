using Routing.Core;
using Routing.Engine;

namespace Routing.Hub.Realtime;

/// <summary>
/// A connection whose page says things. Messages are submitted in the order in which they come and are not waited
/// for; their receipts go out with the updates. Only so many are under way at once: then the next one waits, which
/// holds back the socket.
/// </summary>
internal abstract class SpeakingConnection(
    IRoutingEngine engine, ConnectionOutbox outbox, TokenBucket? limit, string language)
{
    public const int MostInFlight = 64;

    private int inFlight;
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
            Answer(session.Value ?? string.Empty, id.Value ?? string.Empty, new(refused));
            return Task.CompletedTask;
        }

        var (actor, command) = CommandFor(new(session.Value!), new(messageId), text.Value!);
        var receipt = engine.Submit(actor, command);
        if (receipt.IsCompletedSuccessfully)
        {
            Answer(session.Value!, id.Value!, receipt.Result);
            return Task.CompletedTask;
        }

        Interlocked.Increment(ref inFlight);
        _ = AnswerWhenDurable(receipt, session.Value!, id.Value!);
        return Volatile.Read(ref inFlight) < MostInFlight ? Task.CompletedTask : WaitForRoom();
    }

    /// <summary>The command that says it, and to whom.</summary>
    protected abstract (ActorId Actor, ICommand Command) CommandFor(SessionId session, ClientMessageId id, string text);

    /// <summary>Takes from limits that several connections share; false when they are used up.</summary>
    protected virtual bool IsWithinSharedLimits() => true;

    private Refusal Check(string? session, string? id, string? text, out Guid messageId)
    {
        messageId = default;
        return session is null || id is null ? Refusal.Malformed
            : text is null ? Refusal.NotText
            : !Guid.TryParseExact(id, "D", out messageId) ? Refusal.BadMessageId
            : !IsSession(session) ? Refusal.UnknownSession
            : limit?.TryTake() == false || !IsWithinSharedLimits() ? Refusal.TooFast
            : Refusal.None;
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

    private async Task AnswerWhenDurable(ValueTask<Receipt> pending, string session, string id)
    {
        try
        {
            Answer(session, id, await pending.ConfigureAwait(false));
        }
        finally
        {
            Interlocked.Decrement(ref inFlight);
            Interlocked.Exchange(ref room, null)?.TrySetResult();
        }
    }

    private Task WaitForRoom()
    {
        var waiting = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref room, waiting);

        // The last receipt may have come between the two looks at the count.
        if (Volatile.Read(ref inFlight) < MostInFlight)
        {
            waiting.TrySetResult();
        }

        return waiting.Task;
    }

    private void Answer(string session, string id, Receipt receipt)
    {
        if (receipt.IsRefused)
        {
            HubMetrics.RefusedMessages.Add(1, new KeyValuePair<string, object?>("refusal", receipt.Refused.ToString()));
        }

        outbox.PutReceipt(Receipts.Write(session, id, receipt, language));
    }
}
