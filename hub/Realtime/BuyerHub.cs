using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;
using Routing.Core;
using Routing.Core.BuyerSession;
using Routing.Engine;
using Routing.Engine.Ports;
using Routing.Hub.Identity;

namespace Routing.Hub.Realtime;

/// <summary>What a buyer's page can call.</summary>
[Authorize(Policy = Schemes.Buyer)]
internal sealed class BuyerHub(
    IRoutingEngine engine, RateLimits limits, ChatOpening opening, IWorkQueue work) : Hub<IConsole>
{
    private static readonly KeyValuePair<string, object?> Name = new("hub", "buyer");

    private BuyerConnection Me =>
        Context.Features.Get<BuyerConnection>() ?? throw RefusalWords.Exception(Refusal.NotSignedIn);

    public override Task OnConnectedAsync()
    {
        if (BuyerIdentity.Of(Context.User) is not { } user)
        {
            throw RefusalWords.Exception(Refusal.NotSignedIn);
        }

        HubMetrics.Connections.Add(1, Name);
        SpentTokens.Forget(Context.GetHttpContext());
        var outbox = new ConnectionOutbox(Clients.Caller, Context.Abort, work);
        Context.Features.Set(new BuyerConnection(engine, limits, outbox, user.Shop, user.Buyer));
        return Task.CompletedTask;
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Features.Get<BuyerConnection>() is { } me)
        {
            HubMetrics.Connections.Add(-1, Name);
            me.End();
        }

        return Task.CompletedTask;
    }

    /// <summary>Opens a session, or finds the buyer's session that is still open.</summary>
    public async Task<OpenAnswer> Open(Asked<OpenRequest> request)
    {
        var me = Me;
        var asked = Read(request, me);
        var opened = await opening.Open(me.Shop, me.Buyer, new(asked.Queue, asked.Intent), asked.Language);
        RefusalWords.ThrowIfRefused(new(opened.Refused), me.Language);
        return new(opened.Session.Value);
    }

    public async Task Watch(Asked<string> session, long after)
    {
        var me = Me;
        var refused = await me.Watch(new(Read(session, me)), after);
        RefusalWords.ThrowIfRefused(new(refused), me.Language);
    }

    public Task Say(Asked<string> session, Asked<string> clientMessageId, Asked<string> text) =>
        Me.Say(session, clientMessageId, text);

    /// <summary>The buyer writes: the agent may see it for some seconds. Nobody answers.</summary>
    public void Typing(Asked<string> session) => Me.Typing(session);

    /// <summary>The buyer has seen the messages up to a number. Nobody answers.</summary>
    public void Seen(Asked<string> session, int number) => Me.Seen(session, number);

    public Task Close(Asked<string> session)
    {
        var me = Me;
        return Submit(me, Read(session, me), new SessionCommand.CloseAsBuyer(me.Buyer.Id));
    }

    /// <summary>The buyer stays with his agent: the chat is not handed over.</summary>
    public Task RefuseTransfer(Asked<string> session)
    {
        var me = Me;
        return me.IsWithinLimit()
            ? Submit(me, Read(session, me), new SessionCommand.RefuseTransfer(me.Buyer.Id))
            : throw RefusalWords.Exception(Refusal.TooFast, me.Language);
    }

    public Task Rate(Asked<string> session, int stars, Asked<string> comment)
    {
        var me = Me;
        return Submit(
            me, Read(session, me), new SessionCommand.Rate(me.Buyer.Id, stars, comment.Value ?? string.Empty));
    }

    // The token stands several times in the address: some kilobytes that an idle connection need not carry, and a
    // secret that nothing needs once it was checked.
    private static T Read<T>(Asked<T> asked, BuyerConnection me)
        where T : class =>
        asked.Value ?? throw RefusalWords.Exception(Refusal.Malformed, me.Language);

    private async Task Submit(BuyerConnection me, string session, SessionCommand command)
    {
        var id = new SessionId(session);
        var receipt = id.IsWellFormed
            ? await engine.Submit(ActorId.Of(me.Shop, id), command)
            : new(Refusal.UnknownSession);
        RefusalWords.ThrowIfRefused(receipt, me.Language);
    }
}
