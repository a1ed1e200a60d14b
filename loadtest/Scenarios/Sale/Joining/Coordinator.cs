using System.Collections.Concurrent;
using Routing.LoadTest.Runner;
using Routing.LoadTest.Scenarios.Sale.Playing;

namespace Routing.LoadTest.Scenarios.Sale.Joining;

/// <summary>
/// Where the other processes of a run join. Each asks for its plan, says when it is ready, hears when measuring begins,
/// and hands in what it has found. With one process there is nothing to do.
/// </summary>
public sealed class Coordinator : IAsyncDisposable
{
    private static readonly TimeSpan JoinWithin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ResultWithin = TimeSpan.FromMinutes(2);

    private readonly int _others;
    private readonly WebApplication? _door;
    private readonly ConcurrentDictionary<int, PartResult> _results = new();
    private readonly TaskCompletionSource _allReady = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _allDone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<DateTimeOffset> _begin = 
        new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _joined;
    private int _ready;

    private Coordinator(SaleOptions options, SaleServer server)
    {
        _others = options.Parts - 1;
        if (_others == 0)
        {
            _allReady.SetResult();
            _allDone.SetResult();
            return;
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(options.Listen!.ToString());
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        builder.Logging.SetMinimumLevel(LogLevel.Critical);
        _door = builder.Build();
        _door.MapPost("/join", () => Join(options, server));
        _door.MapPost("/ready", ReadyAsync);
        _door.MapPost("/result/{part:int}", (int part, PartResult result) => Take(part, result));
    }

    /// <summary>Opens the door, when others are expected.</summary>
    /// <exception cref="CannotRunException">The address cannot be listened on.</exception>
    public static async Task<Coordinator> OpenAsync(SaleOptions options, SaleServer server, CancellationToken cancel)
    {
        var coordinator = new Coordinator(options, server);
        try
        {
            if (coordinator._door is not null)
            {
                await coordinator._door.StartAsync(cancel);
            }
        }
        catch (IOException error)
        {
            throw new CannotRunException($"Nobody can join at {options.Listen}: {error.Message}", error);
        }

        return coordinator;
    }

    /// <summary>Waits until every other process has prepared itself.</summary>
    /// <exception cref="CannotRunException">Some did not within five minutes.</exception>
    public async Task AllReadyAsync(CancellationToken cancel)
    {
        try
        {
            await _allReady.Task.WaitAsync(JoinWithin, cancel);
        }
        catch (TimeoutException)
        {
            throw new CannotRunException(
                $"{_others} others were expected within {JoinWithin.TotalMinutes:0} minutes; {_joined} joined,"
                + $" {_ready} were ready.");
        }
    }

    /// <summary>Tells the others when measuring begins.</summary>
    public void Begin(DateTimeOffset at) => _begin.TrySetResult(at);

    /// <summary>What the others have found.</summary>
    /// <exception cref="CannotRunException">Some did not tell.</exception>
    public async Task<IReadOnlyList<PartResult>> ResultsAsync(CancellationToken cancel)
    {
        try
        {
            await _allDone.Task.WaitAsync(ResultWithin, cancel);
            return [.. _results.Values];
        }
        catch (TimeoutException)
        {
            throw new CannotRunException($"Only {_results.Count} of {_others} other processes told what they found.");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _begin.TrySetCanceled();
        if (_door is not null)
        {
            await _door.DisposeAsync();
        }
    }

    private IResult Join(SaleOptions options, SaleServer server)
    {
        var part = Interlocked.Increment(ref _joined);
        return part > _others
            ? Results.Conflict("The run has all its processes.")
            : Results.Json(new PartPlan(
                part,
                options.Scenario.Name,
                options.ShareOf(part),
                ShopPlan.Of(server.Shops[part]),
                [.. server.Peer.Addresses],
                options.Urls.Count > 0));
    }

    private async Task<IResult> ReadyAsync(CancellationToken gone)
    {
        if (Interlocked.Increment(ref _ready) >= _others)
        {
            _allReady.TrySetResult();
        }

        try
        {
            var begin = await _begin.Task.WaitAsync(gone);
            return Results.Json(new PartBeginning((begin - DateTimeOffset.UtcNow).TotalSeconds));
        }
        catch (OperationCanceledException)
        {
            return Results.Conflict("The run was given up.");
        }
    }

    private IResult Take(int part, PartResult result)
    {
        _results[part] = result;
        if (_results.Count >= _others)
        {
            _allDone.TrySetResult();
        }

        return Results.NoContent();
    }
}
