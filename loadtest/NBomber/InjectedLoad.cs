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
    private const string TooLate = "after the end";

    // NBomber makes good only every other delay of its own timer, so its clock runs slow: by some 0.05 % when nothing
    // else delays it. That shifts the shape a little and delays nobody's answer.
    private const double SlowClock = 0.002;

    private readonly Lock _lock = new();
    private readonly LoadPlan _arrivals = new(load.Arrivals, load.With.Seconds);
    private readonly LoadPlan _messages = new(load.Messages, load.With.Seconds);
    private int _arrived;
    private int _said;
    private volatile bool _isGivenUp;

    /// <summary>Nothing more happens; NBomber ends with the next copy.</summary>
    public void GiveUp() => _isGivenUp = true;

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
        BuyerLife buyer;
        lock (_lock)
        {
            var now = Clock.Now;
            NoteLate(_arrivals, _arrived++, now);
            if (IsOver(context))
            {
                return Response.Ok(statusCode: TooLate);
            }

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
        var now = Clock.Now;
        NoteLate(_messages, Interlocked.Increment(ref _said) - 1, now);
        if (IsOver(context))
        {
            return Response.Ok(statusCode: TooLate);
        }

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
        await ((Task)task).WaitAsync(load.Over).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return task;
    }

    // What comes when the run is over already is neither played nor measured, only how late it came.
    private bool IsOver(IScenarioContext context)
    {
        if (_isGivenUp)
        {
            context.StopCurrentTest("The run was given up.");
        }

        return _isGivenUp || load.Over.IsCancellationRequested;
    }

    // The moment within the interval is NBomber's own; only what begins after the interval's end is surely late. What
    // was due in the last one counts as long as anything does.
    private void NoteLate(LoadPlan plan, int place, long now)
    {
        var due = load.Timeline.At(Math.Min(plan.DueBy(place), load.With.Seconds) * (1 + SlowClock));
        load.Late(Math.Min(now, Math.Min(due, load.Timeline.Until - 1)), now);
    }
}
