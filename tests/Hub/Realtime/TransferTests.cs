using Xunit;

namespace Routing.Hub.Tests.Realtime;

/// <summary>Transfers: what the buyer is asked, and what who receives one can do.</summary>
public sealed class TransferTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Transfer_RefusedByTheBuyer_StaysWithTheAgent()
    {
        await using var server = new HubServer().WithShop("policy.transferConsentSeconds", "60");
        await using var lin = await server.SignOn("lin");
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        await lin.Chat("ann~1", "lin");

        await lin.InvokeAsync("Transfer", Cancellation, session, new { queue = "after-sale", note = "a hard one" });
        var staff = await lin.Head("session/ann~1", head => head.Has("transfer"));
        var buyer = await ann.Head("session/ann~1", head => head.Has("transfer"));
        await ann.InvokeAsync("RefuseTransfer", Cancellation, session);
        var refused = await lin.Happening("transferRefused");

        Assert.Equal("a hard one", staff.GetProperty("transfer").Text("note"));
        Assert.Equal("after-sale", buyer.GetProperty("transfer").Text("queue"));
        Assert.Equal("Lin", buyer.GetProperty("transfer").GetProperty("by").Text("name"));
        Assert.False(buyer.GetProperty("transfer").Has("note"));
        Assert.Equal("lin", refused.Text("by"));
        Assert.Equal("NoTransfer", await ann.Refused("RefuseTransfer", session));
        Assert.Equal("UnknownSession", await ann.Refused("RefuseTransfer", "bob~1"));
    }

    [Fact]
    public async Task Transfer_TakenBackInTime_StaysWithTheAgent()
    {
        await using var server = new HubServer().WithShop("policy.transferConsentSeconds", "60");
        await using var lin = await server.SignOn("lin");
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        await lin.Chat("ann~1", "lin");
        Assert.Equal("NoTransfer", await lin.Refused("TakeTransferBack", session));

        await lin.InvokeAsync("Transfer", Cancellation, session, new { queue = "after-sale", note = "a hard one" });
        await lin.Head("session/ann~1", head => head.Has("transfer"));
        await using var mei = await server.SignOn("mei");
        Assert.Equal("NotYourSession", await mei.Refused("TakeTransferBack", session));
        await lin.InvokeAsync("TakeTransferBack", Cancellation, session);
        var seen = await ann.Happening("transferTakenBack");

        Assert.Equal("lin", seen.Text("by"));
        Assert.Equal("NoTransfer", await ann.Refused("RefuseTransfer", session));
    }

    [Fact]
    public async Task Transfer_Received_CanBeHandedBackUntilSomethingWasSaid()
    {
        await using var server = new HubServer().WithShop("policy.transferConsentSeconds", "0");
        await using var lin = await server.SignOn("lin");
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        await lin.Chat("ann~1", "lin");
        Assert.Equal("NoTransfer", await lin.Refused("DeclineTransfer", session, "mine anyway"));
        await using var mei = await server.SignOn("mei");

        await lin.InvokeAsync("Transfer", Cancellation, session, new { agent = "mei", note = string.Empty });
        var received = await mei.Head("session/ann~1", head => head.Has("origin"));
        await lin.Soon(item => item.Has("left"), "the chat leaves lin's desk");
        await mei.InvokeAsync("DeclineTransfer", Cancellation, session, "no time");
        var back = await lin.Head(
            "session/ann~1", head => head.Has("agent") && head.GetProperty("agent").Text("id") == "lin");

        Assert.Equal("lin", received.GetProperty("origin").GetProperty("by").Text("id"));
        Assert.False(back.Has("origin"));
        Assert.Equal("NotYourSession", await mei.Refused("DeclineTransfer", session, string.Empty));
    }

    [Fact]
    public async Task Transfer_AnsweredByWhoReceivedIt_IsHis()
    {
        await using var server = new HubServer().WithShop("policy.transferConsentSeconds", "0");
        await using var lin = await server.SignOn("lin");
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        await lin.Chat("ann~1", "lin");
        await using var mei = await server.SignOn("mei");
        await lin.InvokeAsync("Transfer", Cancellation, session, new { agent = "mei", note = string.Empty });
        await mei.Head("session/ann~1", head => head.Has("origin"));

        await mei.Say(session, Guid.NewGuid(), "I take it from here");
        var head = await mei.Head("session/ann~1", head => !head.Has("origin"));

        Assert.Equal("mei", head.GetProperty("agent").Text("id"));
        Assert.Equal("NoTransfer", await mei.Refused("DeclineTransfer", session, "too late"));
    }
}
