using Microsoft.AspNetCore.SignalR;

namespace Routing.LoadTest.Baseline;

/// <summary>
/// The least a SignalR hub can do to pass a buyer's message to an agent: it looks up the other connection and sends.
/// No rules, no transcript, nothing kept. What the routing server costs is measured against it.
/// </summary>
public sealed class BareHub(BareDirectory directory) : Hub
{
    /// <inheritdoc/>
    public override Task OnConnectedAsync()
    {
        if (Context.GetHttpContext()?.Request.Query["name"].ToString() is { Length: > 0 } name)
        {
            directory.Add(name, Context.ConnectionId);
        }

        return Task.CompletedTask;
    }

    /// <summary>Passes a message on to the connection of that name.</summary>
    public Task Say(string target, string id, string text)
    {
        if (directory.Find(target) is not { } connection)
        {
            throw new HubException($"UnknownName: nobody is connected as {target}.");
        }

        var entry = new BareEntry(1, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds(), "buyer", "text", text, id);
        BareItem[] items = [new BareItem("update", $"session/{target}", 0, 1, entry)];
        return Clients.Client(connection).SendAsync("deliver", items, Context.ConnectionAborted);
    }
}
