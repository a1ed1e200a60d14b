using System.Text;
using System.Text.Json;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Actors.Protocol;
using Routing.LoadTest.Measuring;

namespace Routing.LoadTest.Scenarios.Sale.Playing;

/// <summary>
/// Somebody with a buyer's token, or a forged one, who does what a server must bear. How he is answered is noted under
/// "abuse"; an answer that is no documented refusal counts as failed.
/// </summary>
public sealed class Abuser(SaleStage stage, int number)
{
    private const int FloodAtOnce = 50;
    private const int TooLargeText = 70_000;
    private const int TooLargeFrame = 400_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string _name = $"abuser{number}-{stage.Name}";

    /// <summary>Goes on until a moment, with one way of abuse after the other.</summary>
    public async Task GoOnAsync(long until)
    {
        Func<Task>[] ways = [FloodAsync, OversizeAsync, MalformAsync, ForgeAsync, GuessAsync, IntrudeAsync];
        for (var turn = number; Clock.Now < until && !stage.Cancel.IsCancellationRequested; turn++)
        {
            try
            {
                await ways[turn % ways.Length]();
                await Task.Delay(Pause, stage.Cancel);
            }
            catch (Exception error) when (ActorFailure.Is(error) || error is OperationCanceledException)
            {
                Note("connection", error);
            }
        }
    }

    private async Task FloodAsync()
    {
        await using var connection = await OpenAsync("flood");
        var session = await SessionOpening.OpenAsync(connection, stage.Shop.Queues[0], stage.Cancel);
        for (var burst = 0; burst < 10; burst++)
        {
            for (var i = 0; i < FloodAtOnce; i++)
            {
                connection.Send(HubFrames.Call(null, "Say", session, Guid.NewGuid().ToString(), "buy buy buy"));
            }

            await Task.Delay(Pause, stage.Cancel);
        }

        await AskAsync(connection, "flood", "Close", session);
    }

    private async Task OversizeAsync()
    {
        await using var connection = await OpenAsync("oversized");
        var session = await SessionOpening.OpenAsync(connection, stage.Shop.Queues[0], stage.Cancel);
        var text = new string('x', TooLargeText);
        connection.Send(HubFrames.Call(null, "Say", session, Guid.NewGuid().ToString(), text));
        await AskAsync(connection, "oversized", "Rate", session, 9, "");
        connection.Send(Encoding.UTF8.GetBytes(new string('x', TooLargeFrame) + '\u001e'));
        await AskAsync(connection, "oversized frame", "Close", session);
    }

    private async Task MalformAsync()
    {
        await using var connection = await OpenAsync("malformed");
        await AskAsync(connection, "malformed", "Open", "no object");
        await AskAsync(connection, "malformed", "Watch", null, -1);
        connection.Send(HubFrames.Call(null, "Say", "a~1", "no uuid", "hello"));
        connection.Send("{\"type\":1,\"target\":\"Say\",\"arguments\":{}}\u001e"u8);
        await AskAsync(connection, "malformed frame", "Close", "\u0000");
    }

    private async Task ForgeAsync()
    {
        var forged = BuyerToken.Sign(stage.Shop.Id, new string('0', 64), _name, DateTimeOffset.UtcNow);
        var old = BuyerToken.Sign(stage.Shop.Id, stage.Shop.Secret, _name, DateTimeOffset.UtcNow.AddDays(-9));
        foreach (var token in (string[])[forged, old, "no.token.atall"])
        {
            try
            {
                await using var connection = await OpenAsync("forged", token);
                Fail("a forged or expired token was let in");
            }
            catch (System.Net.WebSockets.WebSocketException)
            {
                stage.Meter.Note("abuse", "forged token: not let in");
            }
        }
    }

    private async Task GuessAsync()
    {
        using var api = new ShopApi(stage.Servers[0], stage.Shop.Id);
        try
        {
            await api.SignInAsync(SaleShop.Lead, $"guess {Clock.Now}", stage.Cancel);
            Fail("a wrong password was let in");
        }
        catch (ShopApiException refused) when (refused.Status is >= 400 and < 500)
        {
            stage.Meter.Note("abuse", $"wrong password: {refused.Status}");
        }
    }

    private async Task IntrudeAsync()
    {
        await using var connection = await OpenAsync("intruder");
        var others = $"b1-{stage.Name}~1";
        connection.Send(HubFrames.Call(null, "Say", others, Guid.NewGuid().ToString(), "hello"));
        await AskAsync(connection, "intruder", "Watch", others, 0);
        await AskAsync(connection, "intruder", "Close", others);
    }

    private Task<HubConnection> OpenAsync(string way, string? token = null) => HubConnection.OpenAsync(
        new HubAddress(
            new Uri(stage.Servers[0], "/hubs/buyer"),
            Token: token ?? BuyerToken.Sign(stage.Shop.Id, stage.Shop.Secret, _name, DateTimeOffset.UtcNow)),
        new Ears(this, way),
        stage.Cancel);

    private async Task AskAsync(HubConnection connection, string way, string method, params object?[] arguments)
    {
        try
        {
            await connection.InvokeAsync(method, arguments, stage.Cancel);
            stage.Meter.Note("abuse", $"{way}: {method} done");
        }
        catch (Exception error) when (error is IOException or HubRefusedException or TimeoutException)
        {
            Note(way, error);
        }
    }

    private void Note(string way, Exception error)
    {
        if (error is HubRefusedException { Code: { Length: > 0 } code })
        {
            NoteRefused(way, code);
        }
        else if (error is TimeoutException)
        {
            Fail($"{way}: no answer");
        }
        else if (error is not OperationCanceledException)
        {
            stage.Meter.Note("abuse", $"{way}: {(error is IOException ? "connection closed" : "refused")}");
        }
    }

    private void NoteRefused(string way, string code)
    {
        stage.Meter.Note("abuse", $"{way}: {code}");
        if (!SaleStage.IsDocumented(code))
        {
            Fail($"{way}: {code} is no documented refusal");
        }
    }

    private void Fail(string what)
    {
        stage.Meter.Count(Measuring.Tally.Failed, Clock.Now);
        stage.Meter.Note("failed", $"abuse, {what}");
    }

    private sealed class Ears(Abuser abuser, string way) : IHubListener
    {
        public void OnDeliver(ReadOnlySpan<byte> arguments)
        {
            var items = new DeliverReader(arguments);
            while (items.MoveNext())
            {
                if (!items.Current.Refused.IsEmpty)
                {
                    using var refused = JsonDocument.Parse(items.Current.Refused.ToArray());
                    abuser.NoteRefused(way, refused.RootElement.GetProperty("code").GetString() ?? "");
                }
            }
        }

        public void OnDrained()
        {
        }

        public void OnClosed(Exception? error)
        {
        }
    }
}
