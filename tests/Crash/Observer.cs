using System.Text.Json;
using Routing.LoadTest.Actors;
using Routing.Testing;
using HubRefusedException = Routing.Testing.Wire.HubRefusedException;
using Wire = Routing.Testing.Wire.HubConnection;

namespace Routing.Crash.Tests;

/// <summary>Where the server says that sessions are: heads, desks and boards, read afresh.</summary>
internal sealed class Observer(Scene scene)
{
    /// <summary>Where one session is.</summary>
    /// <param name="Host">The queue whose agent has it: its own, or one that helps out.</param>
    internal sealed record Head(string Session, string Status, string Queue, string? Agent, string Host);

    /// <summary>What a queue's board counts.</summary>
    internal sealed record Board(string Queue, int Waiting, int OpenChats);

    /// <summary>
    /// Reads the heads of those sessions that exist, over the connection of an agent who is not signed on.
    /// </summary>
    public async Task<IReadOnlyList<Head>> Heads(IEnumerable<string> sessions)
    {
        await using var connection = await Connect("agent", "wang");
        var heads = new List<Head>();
        foreach (var session in sessions)
        {
            if (!await Exists(connection, session))
            {
                continue;
            }

            var head = (await Snapshot(connection, $"session/{session}")).GetProperty("head");
            var agent = head.TryGetProperty("agent", out var face) && face.ValueKind == JsonValueKind.Object
                ? face.GetProperty("id").GetString()
                : null;
            var host = head.TryGetProperty("helpedBy", out var helper) ? helper.GetString()! : Text(head, "queue");
            heads.Add(new(session, Text(head, "status"), Text(head, "queue"), agent, host));
        }

        return heads;
    }

    /// <summary>The sessions on an agent's desk.</summary>
    public async Task<IReadOnlyList<string>> Desk(string agent)
    {
        await using var connection = await Connect("agent", agent);
        await connection.InvokeAsync("SignOn", scene.Cancellation, new { desk = 0, sessions = new { } });
        var desk = await Snapshot(connection, $"desk/{agent}");
        return [.. desk.GetProperty("chats").EnumerateArray().Select(chat => Text(chat, "session"))];
    }

    public async Task<Board> BoardOf(string queue)
    {
        await using var connection = await Connect("lead", "lead1");
        await connection.InvokeAsync("WatchBoard", scene.Cancellation, queue, 0);
        var head = (await Snapshot(connection, $"board/{queue}")).GetProperty("head");
        return new(queue, head.GetProperty("waiting").GetInt32(), head.GetProperty("openChats").GetInt32());
    }

    private async Task<bool> Exists(Wire connection, string session)
    {
        try
        {
            await connection.InvokeAsync("Watch", scene.Cancellation, session, 0);
            return true;
        }
        catch (HubRefusedException refused) when (refused.Code == "UnknownSession")
        {
            return false;
        }
    }

    private async Task<Wire> Connect(string hub, string user)
    {
        var staff = await scene.Api.SignInAsync(user, "demo", scene.Cancellation);
        var address = new HubAddress(new(scene.Server, $"/hubs/{hub}"), staff.Cookie);
        return await Wire.ConnectAsync(address.Socket, staff.Cookie, origin: null, scene.Cancellation);
    }

    private Task<JsonElement> Snapshot(Wire connection, string stream) => Within.Deadline(
        connection.NextAsync(
            item => Text(item, "kind") == "snapshot" && Text(item, "stream") == stream, scene.Cancellation),
        $"a snapshot of {stream}",
        scene.Cancellation);

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
