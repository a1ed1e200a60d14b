using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace Routing.LoadTest.Baseline;

/// <summary>The desks and sessions of the stalling server.</summary>
public sealed class StallingChats(IHubContext<StallingHub> hub)
{
    private readonly ConcurrentDictionary<string, Chat> _chats = new(StringComparer.Ordinal);
    private readonly List<Desk> _desks = [];
    private int _next;

    /// <summary>An agent signs on, with an empty desk.</summary>
    public Task SignOnAsync(string agent, string connection)
    {
        lock (_desks)
        {
            _desks.Add(new Desk(agent, connection));
        }

        var chats = Array.Empty<object>();
        return SendAsync(connection, new { kind = "snapshot", stream = $"desk/{agent}", number = 1, chats });
    }

    /// <summary>Opens a session and shows it to the next agent.</summary>
    public async Task<string> OpenAsync(string buyer, string connection)
    {
        var session = $"{buyer}~1";
        Desk desk;
        lock (_desks)
        {
            desk = _desks[_next++ % _desks.Count];
        }

        _chats[session] = new Chat(connection, desk.Connection);
        await desk.Turn.WaitAsync();
        try
        {
            await SendAsync(desk.Connection, new
            {
                kind = "update",
                stream = $"desk/{desk.Agent}",
                after = desk.Number,
                number = ++desk.Number,
                chat = new { session },
            });
        }
        finally
        {
            desk.Turn.Release();
        }

        var entries = Array.Empty<object>();
        object empty = new { kind = "snapshot", stream = $"session/{session}", number = 1, entries };
        await SendAsync(desk.Connection, empty);
        await SendAsync(connection, empty);
        return session;
    }

    /// <summary>Shows a message to both ends; the first one is welcomed.</summary>
    public async Task SayAsync(string session, string from, string id, string text)
    {
        var chat = _chats[session];
        await chat.Turn.WaitAsync();
        try
        {
            var isBuyer = from == chat.Buyer;
            await ShowAsync(session, chat, isBuyer ? "buyer" : "agent", "text", text, id);
            if (chat.Entries == 1)
            {
                await ShowAsync(session, chat, "system", "welcome", "Welcome.", null);
            }
        }
        finally
        {
            chat.Turn.Release();
        }
    }

    private async Task ShowAsync(string session, Chat chat, string from, string kind, string text, string? id)
    {
        var number = ++chat.Entries;
        object item = new
        {
            kind = "update",
            stream = $"session/{session}",
            after = number,
            number = number + 1,
            entry = new { number, from, kind, text, id },
        };
        await SendAsync(chat.Buyer, item);
        await SendAsync(chat.Agent, item);
    }

    private Task SendAsync(string connection, object item) =>
        hub.Clients.Client(connection).SendAsync("deliver", new[] { item });

    private sealed class Desk(string agent, string connection)
    {
        public string Agent => agent;

        public string Connection => connection;

        public SemaphoreSlim Turn { get; } = new(1);

        public int Number { get; set; } = 1;
    }

    private sealed class Chat(string buyer, string agent)
    {
        public string Buyer => buyer;

        public string Agent => agent;

        public SemaphoreSlim Turn { get; } = new(1);

        public int Entries { get; set; }
    }
}
