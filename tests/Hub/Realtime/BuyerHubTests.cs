using System.Text.Json;
using Routing.Testing.Wire;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

public sealed class BuyerHubTests : IAsyncLifetime
{
    private readonly HubServer server = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [Fact]
    public async Task Say_Message_ComesBackAsAnUpdate()
    {
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();

        var id = Guid.NewGuid();
        await ann.Say(session, id, "hello");
        var shown = await ann.Shown("hello");

        Assert.Equal(id.ToString(), shown.GetProperty("entry").GetProperty("id").GetString());
        Assert.Equal("session/ann~1", shown.Stream());
    }

    [Fact]
    public async Task Say_ManyAtOnce_KeepTheirOrderAndNumbersHaveNoGap()
    {
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        var texts = Enumerable.Range(0, 300).Select(i => $"text {i}").ToArray();

        foreach (var text in texts)
        {
            await ann.Say(session, Guid.NewGuid(), text);
        }

        var number = (await ann.Snapshot("session/ann~1")).GetProperty("number").GetInt64();
        var said = new List<string>();
        while (said.Count < texts.Length)
        {
            var item = await ann.NextAsync(Cancellation);
            Assert.Equal(("update", number), (item.Kind(), item.GetProperty("after").GetInt64()));
            number = item.GetProperty("number").GetInt64();
            if (item.TryGetProperty("entry", out var entry) && entry.GetProperty("from").GetString() == "buyer")
            {
                said.Add(entry.GetProperty("text").GetString()!);
            }
        }

        Assert.Equal(texts, said);
    }

    [Fact]
    public async Task Say_Resent_IsAnsweredByAReceiptWithItsNumber()
    {
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        var id = Guid.NewGuid();
        await ann.Say(session, id, "hello");
        var number = (await ann.Shown("hello")).GetProperty("entry").GetProperty("number").GetInt32();

        await ann.Say(session, id, "hello");
        var receipt = await ann.Receipt(id);
        await ann.Say(session, id, "other words");

        Assert.Equal(number, receipt.GetProperty("number").GetInt32());
        Assert.Equal("ResendDiffers", await ann.RefusedMessage(id));
    }

    [Theory]
    [InlineData("ann~1", "ID", "   ", "EmptyText")]
    [InlineData("ann~1", "ID", "\u0000", "NotText")]
    [InlineData("ann~1", "ID", 7, "NotText")]
    [InlineData("ann~1", "ID", null, "NotText")]
    [InlineData("ann~1", "7", "hello", "BadMessageId")]
    [InlineData("ann~9", "ID", "hello", "UnknownSession")]
    [InlineData("nonsense", "ID", "hello", "UnknownSession")]
    [InlineData("bob~1", "ID", "hello", "NotYourSession")]
    [InlineData(7, "ID", "hello", "Malformed")]
    public async Task Say_WhatCannotBe_IsRefusedByName(object session, string id, object? text, string code)
    {
        await using var bob = await server.ConnectBuyer(HubServer.Token("bob"));
        await bob.OpenAndWatch();
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        await ann.OpenAndWatch();

        var named = id == "ID" ? Guid.NewGuid().ToString() : id;
        await ann.SendAsync("Say", Cancellation, session, named, text);
        var receipt = await ann.NextAsync(item => item.Kind() == "receipt", Cancellation);

        Assert.Equal(code, receipt.GetProperty("refused").GetProperty("code").GetString());
        Assert.Equal(named, receipt.GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("\"\\ud800\"", "NotText")]
    [InlineData("{\"a\":[1]}", "NotText")]
    public async Task Say_JsonThatIsNoText_IsRefusedAndTheConnectionLives(string json, string code)
    {
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        var id = Guid.NewGuid();

        await ann.SendRawAsync(
            $$"""{"type":1,"target":"Say","arguments":["{{session}}","{{id}}",{{json}}]}""" + "\u001e", Cancellation);

        Assert.Equal(code, await ann.RefusedMessage(id));
        await ann.Say(session, Guid.NewGuid(), "still here");
        Assert.Equal("update", (await ann.Shown("still here")).Kind());
    }

    [Fact]
    public async Task Say_LargerThanTheShopAllows_IsRefused()
    {
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        var id = Guid.NewGuid();

        await ann.Say(session, id, new string('字', 1366));

        Assert.Equal("TextTooLong", await ann.RefusedMessage(id));
    }

    [Theory]
    [InlineData("{\"type\":1,\"target\":\"Say\",\"arguments\":[}\u001e")]
    [InlineData("nonsense\u001e")]
    [InlineData("{\"type\":1}\u001e")]
    public async Task Frame_Broken_ClosesOnlyThatConnection(string frame)
    {
        await using var bob = await server.ConnectBuyer(HubServer.Token("bob"));
        var session = await bob.OpenAndWatch();
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));

        await ann.SendRawAsync(frame, Cancellation);
        await ann.Closed.WaitAsync(Cancellation);
        await bob.Say(session, Guid.NewGuid(), "unharmed");

        Assert.Equal("update", (await bob.Shown("unharmed")).Kind());
    }

    [Fact]
    public async Task Frame_BeyondTheBound_ClosesTheConnection()
    {
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));

        await ann.SendAsync("Say", Cancellation, "ann~1", Guid.NewGuid(), new string('x', 200_000));
        var reason = await ann.Closed.WaitAsync(Cancellation);

        Assert.NotNull(reason);
    }

    [Fact]
    public async Task Call_ThatMayNotBe_IsRefusedByName()
    {
        await using var bob = await server.ConnectBuyer(HubServer.Token("bob"));
        await bob.OpenAndWatch();
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();

        Assert.Equal("UnknownQueue", await ann.Refused("Open", new { queue = "nowhere" }));
        Assert.Equal("Malformed", await ann.Refused("Open", 7));
        Assert.Equal("NotYourSession", await ann.Refused("Watch", "bob~1", 0));
        Assert.Equal("NotYourSession", await ann.Refused("Close", "bob~1"));
        Assert.Equal("UnknownSession", await ann.Refused("Watch", "ann~7", 0));
        Assert.Equal("UnknownSession", await ann.Refused("Close", "nonsense"));
        Assert.Equal("SessionStillOpen", await ann.Refused("Rate", session, 5, "fine"));
        await ann.InvokeAsync("Close", Cancellation, session);
        Assert.Equal("BadRating", await ann.Refused("Rate", session, 6, "fine"));
    }

    [Fact]
    public async Task Session_Closed_TakesNoMessageAndTheNextOneIsOpened()
    {
        await using var ann = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        await ann.InvokeAsync("Close", Cancellation, session);
        var id = Guid.NewGuid();

        await ann.Say(session, id, "too late");

        Assert.Equal("SessionClosed", await ann.RefusedMessage(id));
        Assert.Equal("ann~2", await ann.OpenAndWatch());
    }

    [Fact]
    public async Task Watch_AfterANumber_ResumesWithoutGap()
    {
        await using var first = await server.ConnectBuyer(HubServer.Token("ann"));
        var session = await first.OpenAndWatch();
        await first.Say(session, Guid.NewGuid(), "before");
        var number = (await first.Shown("before")).GetProperty("number").GetInt64();
        await using var second = await server.ConnectBuyer(HubServer.Token("ann"));
        await first.Say(session, Guid.NewGuid(), "meanwhile");
        await first.Shown("meanwhile");

        await second.InvokeAsync("Watch", Cancellation, session, number);
        var next = await second.NextAsync(Cancellation);

        Assert.Equal(("update", number), (next.Kind(), next.GetProperty("after").GetInt64()));
        Assert.Equal("update", (await second.Shown("meanwhile")).Kind());
    }

    [Fact]
    public async Task Say_FasterThanTheLimit_IsRefusedAsTooFast()
    {
        await using var slow = new HubServer().With("rate-limit", "1");
        await using var ann = await slow.ConnectBuyer(HubServer.Token("ann"));
        var session = await ann.OpenAndWatch();
        var last = Guid.Empty;

        for (var i = 0; i < 20; i++)
        {
            await ann.Say(session, last = Guid.NewGuid(), "again");
        }

        var receipt = await ann.NextAsync(item => item.Kind() == "receipt", Cancellation);
        Assert.Equal("TooFast", receipt.GetProperty("refused").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("http://localhost", true)]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    public async Task Connect_FromAPage_OnlyOfTheServersOwnOrigin(string origin, bool allowed) =>
        Assert.Equal(allowed, await IsAccepted(() => server.ConnectBuyer(HubServer.Token("ann"), origin)));

    [Fact]
    public async Task Connect_FromAnAllowedOrigin_IsAccepted()
    {
        var file = ShopFiles.Demo();
        file["allowedOrigins"] = JsonSerializer.SerializeToNode(new[] { "https://shop.example" });
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(path, file.ToJsonString(), Cancellation);
        await using var open = new HubServer().With("shops", path);

        Assert.True(await IsAccepted(() => open.ConnectBuyer(HubServer.Token("ann"), "https://shop.example")));
        Assert.False(await IsAccepted(() => open.ConnectBuyer(HubServer.Token("ann"), "https://evil.example")));
    }

    [Fact]
    public async Task Connect_WithoutAValidToken_IsRefused()
    {
        Assert.False(await IsAccepted(() => server.ConnectBuyer("nonsense")));
        Assert.False(await IsAccepted(
            () => server.ConnectBuyer(HubServer.Token("ann", validFor: TimeSpan.FromHours(-1)))));
    }

    private static async Task<bool> IsAccepted(Func<Task<HubConnection>> connect)
    {
        try
        {
            await (await connect()).DisposeAsync();
            return true;
        }
        catch (InvalidOperationException)
        {
            // The test server's word for an answer that is no WebSocket.
            return false;
        }
    }
}
