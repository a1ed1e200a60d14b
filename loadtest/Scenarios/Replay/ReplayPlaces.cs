using Routing.LoadTest.Actors;

namespace Routing.LoadTest.Scenarios.Replay;

/// <summary>
/// Who connects where. With several servers agents are at the first, the third … and buyers at the second, the
/// fourth …: whoever gets a chat, buyer and agent are at different ones. With one server all are there. Safe from many
/// threads.
/// </summary>
public sealed class ReplayPlaces(IReadOnlyList<Uri> servers, string shop) : IDisposable
{
    private readonly ReplayPlace[] _places =
        [.. servers.Select(server => new ReplayPlace(server, new ShopApi(server, shop)))];

    private int _agents = -1;
    private int _buyers = -1;

    /// <summary>One of them.</summary>
    public ReplayPlace Any => _places[0];

    /// <summary>Where the next agent connects.</summary>
    public ReplayPlace NextOfAgents() =>
        _places[2 * (Interlocked.Increment(ref _agents) % ((_places.Length + 1) / 2))];

    /// <summary>Where the next buyer connects.</summary>
    public ReplayPlace NextOfBuyers() => _places.Length == 1
        ? _places[0]
        : _places[1 + (2 * (Interlocked.Increment(ref _buyers) % (_places.Length / 2)))];

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_places, place => place.Api.Dispose());
}
