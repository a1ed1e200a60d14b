using System.Collections.Concurrent;
using System.Text.Json;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Actors.Protocol;

namespace Routing.LoadTest.Scenarios.Sale.Playing;

/// <summary>The lead at his board: sees every queue, and moves agents.</summary>
/// <param name="server">The server's address.</param>
/// <param name="staff">Who he is.</param>
/// <param name="queues">The queues on his board.</param>
/// <param name="heartbeat">What keeps him connected.</param>
public sealed class LeadActor(Uri server, StaffCookie staff, IReadOnlyList<string> queues, Heartbeat heartbeat)
    : HubActor(new HubAddress(new Uri(server, "/hubs/lead"), Cookie: staff.Cookie), heartbeat)
{
    private readonly ConcurrentDictionary<string, BoardFigures> _boards = new(StringComparer.Ordinal);

    /// <summary>The queues together as the board shows them now.</summary>
    public BoardFigures Board => _boards.Values.Aggregate(default(BoardFigures), (sum, one) => sum.Plus(one));

    /// <summary>Moves agents with their chats, and says how many were moved.</summary>
    public async Task<int> MoveAgentsAsync(
        string from, IReadOnlyList<string> agents, string to, CancellationToken cancel)
    {
        using var answer = JsonDocument.Parse(await AskAsync("MoveAgents", [from, agents, to, true], cancel));
        return answer.RootElement.GetProperty("moved").GetArrayLength();
    }

    /// <inheritdoc/>
    protected override async Task BeginAsync(CancellationToken cancel)
    {
        foreach (var queue in queues)
        {
            await Connection.InvokeAsync("WatchBoard", [queue, 0], cancel);
        }
    }

    /// <inheritdoc/>
    protected override void OnItem(in DeliveredItem item)
    {
        if (!item.Head.IsEmpty && item.Stream.StartsWith("board/"u8))
        {
            using var head = JsonDocument.Parse(item.Head.ToArray());
            var board = head.RootElement;
            _boards[board.GetProperty("queue").GetString() ?? ""] = new BoardFigures(
                board.GetProperty("waiting").GetInt32(),
                board.GetProperty("openChats").GetInt32(),
                board.GetProperty("openRounds").GetInt32(),
                board.GetProperty("lateRounds").GetInt32());
        }
    }
}

/// <summary>What a board shows of a queue.</summary>
public readonly record struct BoardFigures(int Waiting, int OpenChats, int OpenRounds, int LateRounds)
{
    /// <summary>Two queues together.</summary>
    public BoardFigures Plus(BoardFigures more) => new(
        Waiting + more.Waiting, OpenChats + more.OpenChats, OpenRounds + more.OpenRounds, LateRounds + more.LateRounds);
}
