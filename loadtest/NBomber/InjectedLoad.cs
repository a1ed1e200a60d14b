using NBomber.Contracts;
using NBomber.CSharp;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Scenarios.Sale.Driving;
using Routing.LoadTest.Scenarios.Sale.Playing;

namespace Routing.LoadTest.NBomber;

/// <summary>
/// What one copy of NBomber's scenarios does: a buyer arrives, until he is on an agent's desk; or somebody says
/// something, until it is known to be stored. Safe from many threads.
/// </summary>
/// <param name="load">What is to happen.</param>
internal sealed class InjectedLoad(Load load)
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _gaveUp = CancellationTokenSource.CreateLinkedTokenSource(load.Over);
    private readonly LoadPlan _arrivals = new(load.Arrivals, load.With.Seconds);
    private readonly LoadPlan _messages = new(load.Messages, load.With.Seconds);
    private long _began;
    private int _arrived;
    private int _said;

    /// <summary>NBomber begins to inject.</summary>
    public void Begin() => Volatile.Write(ref _began, Clock.Now);

    /// <summary>Nothing more happens, and nothing is waited for.</summary>
    public void GiveUp()
    {
        try
        {
            _gaveUp.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The run that this was linked to is over.
        }
    }

    /// <summary>The scenarios that have something to inject.</summary>
    public IEnumerable<(string Name, LoadPlan Plan, Func<IScenarioContext, Task<IResponse>> Run)> Scenarios()
    {
        if (_arrivals.Count > 0)
        {
            yield return ("arrivals", _arrivals, ArriveAsync);
        }

        if (_messages.Count > 0)
        {
            yield return ("messages", _messages, SayAsync);
        }
    }

    private async Task<IResponse> ArriveAsync(IScenarioContext context)
    {
        if (IsOver(context))
        {
            return Response.Fail(statusCode: "over");
        }

        BuyerLife buyer;
        lock (_lock)
        {
            var now = Clock.Now;
            NoteLate(_arrivals, _arrived++, now);
            buyer = load.Arrive(now);
        }

        return await Step.Run(buyer.Chat.FoundFree ? "assignment" : "wait", context, async () =>
            await UnlessOverAsync(buyer.Chat.PlacedAsync()) switch
            {
                { IsCompletedSuccessfully: true, Result: true } => Response.Ok(statusCode: "on a desk"),
                { IsCompleted: true } => Response.Fail(statusCode: "left before"),
                _ => Response.Fail(statusCode: "in line at the end"),
            });
    }

    private async Task<IResponse> SayAsync(IScenarioContext context)
    {
        if (IsOver(context))
        {
            return Response.Fail(statusCode: "over");
        }

        var now = Clock.Now;
        NoteLate(_messages, Interlocked.Increment(ref _said) - 1, now);
        return load.Say(now) is not { } stored
            ? Response.Fail(statusCode: "unplayed", message: "Nobody was in a chat.")
            : await Step.Run("ack", context, async () =>
                await UnlessOverAsync(stored) switch
                {
                    { IsCompletedSuccessfully: true } => Response.Ok(statusCode: "stored"),
                    { Exception.InnerException: HubRefusedException refused } =>
                        Response.Fail(statusCode: refused.Code, message: refused.Message),
                    { IsCompleted: true } => Response.Fail(statusCode: "gone"),
                    _ => Response.Fail(statusCode: "unanswered"),
                });
    }

    private async Task<Task<T>> UnlessOverAsync<T>(Task<T> task)
    {
        await ((Task)task).WaitAsync(_gaveUp.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return task;
    }

    private bool IsOver(IScenarioContext context)
    {
        if (_gaveUp.IsCancellationRequested)
        {
            context.StopCurrentTest("The run is over.");
        }

        return _gaveUp.IsCancellationRequested;
    }

    // The moment within the interval is NBomber's own; only what begins after the interval's end is surely late.
    private void NoteLate(LoadPlan plan, int place, long now)
    {
        var due = Math.Min(plan.DueBy(place), load.With.Seconds);
        load.Late(Math.Min(now, Volatile.Read(ref _began) + Clock.Seconds(due)), now);
    }
}
