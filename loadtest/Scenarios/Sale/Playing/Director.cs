using System.Diagnostics;
using Routing.LoadTest.Actors;
using Routing.LoadTest.Measuring;
using Routing.LoadTest.Scenarios.Sale.Catalog;

namespace Routing.LoadTest.Scenarios.Sale.Playing;

/// <summary>Lets happen what a scenario has beside its rates.</summary>
/// <param name="stage">What the run shares.</param>
/// <param name="cast">Who takes part.</param>
public sealed class Director(SaleStage stage, Cast cast)
{
    private readonly List<Task> _underWay = [];

    /// <summary>Enters a happening into the agenda.</summary>
    public void Plan(Happening happening) => stage.Agenda.At(stage.Meter.Timeline.At(happening.At), moment =>
    {
        lock (_underWay)
        {
            _underWay.Add(Task.Run(() => TryAsync(happening, moment)));
        }
    });

    /// <summary>Ends when what was begun has ended.</summary>
    public Task EndedAsync()
    {
        lock (_underWay)
        {
            return Task.WhenAll(_underWay);
        }
    }

    private async Task TryAsync(Happening happening, long moment)
    {
        try
        {
            await LetHappenAsync(happening, moment);
        }
        catch (Exception error) when (ActorFailure.Is(error) || error is OperationCanceledException)
        {
            stage.NoteFailure(error, happening.ToString(), moment);
        }
    }

    private Task LetHappenAsync(Happening happening, long moment) => happening switch
    {
        Happening.Storm storm => StormAsync(storm),
        Happening.ShiftChange change => ChangeShiftAsync(change),
        Happening.Rebalance rebalance => RebalanceAsync(rebalance),
        Happening.Abuse abuse => Task.WhenAll(Enumerable.Range(0, abuse.Abusers).Select(i =>
            new Abuser(stage, i).GoOnAsync(moment + Clock.Seconds(abuse.Length)))),
        Happening.SlowReaders slow => Task.WhenAll(SlowReaders(slow.Readers).Select(reader =>
            reader.ReadAsync(stage.Meter.Timeline.Until))),
        Happening.Mark => Task.CompletedTask,
        _ => throw new UnreachableException(),
    };

    private Task StormAsync(Happening.Storm storm)
    {
        var dropped = Part(cast.Agents, storm.Share);
        stage.Meter.Note("people", "consoles dropped", dropped.Count);
        foreach (var agent in dropped)
        {
            agent.Actor.Drop();
        }

        return Task.CompletedTask;
    }

    private async Task ChangeShiftAsync(Happening.ShiftChange change)
    {
        var relieved = Part(cast.Agents, change.Share);
        await Parallel.ForEachAsync(
            relieved.Zip(cast.Reserve), stage.Cancel, async (pair, cancel) =>
            {
                await pair.First.PauseAsync(cancel);
                await pair.Second.SignOnAsync(cancel);
            });
        await Task.Delay(TimeSpan.FromSeconds(change.After), stage.Cancel);
        await Parallel.ForEachAsync(
            relieved, stage.Cancel, async (agent, cancel) => await agent.GoOfflineAsync(cancel));
        stage.Meter.Note("people", "agents relieved", relieved.Count);
    }

    private async Task RebalanceAsync(Happening.Rebalance move)
    {
        var moved = Part([.. cast.Agents.Where(agent => agent.Queue == move.From)], move.Share);
        var count = await cast.Lead.MoveAgentsAsync(
            stage.Shop.Queues[move.From], [.. moved.Select(agent => agent.Actor.Id)], stage.Shop.Queues[move.To],
            stage.Cancel);
        foreach (var agent in moved)
        {
            agent.Queue = move.To;
        }

        stage.Meter.Note("people", "agents moved", count);
    }

    private IEnumerable<SlowReader> SlowReaders(int readers)
    {
        for (var i = 0; i < readers; i++)
        {
            var agent = cast.Agents[i % cast.Agents.Count];
            object fromNothing = new { desk = 0, sessions = new Dictionary<string, long>() };
            yield return Slow("consoles", "agent", connection =>
                connection.InvokeAsync("SignOn", [fromNothing], stage.Cancel), cookie: agent.Staff.Cookie);
            yield return Slow("boards", "lead", connection =>
                connection.InvokeAsync("WatchBoard", [stage.Shop.Queues[0], 0], stage.Cancel), cast.LeadStaff.Cookie);
            if (cast.Present.Count > 0)
            {
                var buyer = cast.Present[i % cast.Present.Count];
                yield return Slow("pages", "buyer", connection =>
                    connection.InvokeAsync("Watch", [buyer.Actor.Session, 0], stage.Cancel), token: buyer.Pass.Token);
            }
        }
    }

    private SlowReader Slow(
        string kind, string hub, Func<HubConnection, Task> begin, string? cookie = null, string? token = null) =>
        new(stage, new HubAddress(new Uri(stage.Servers[0], $"/hubs/{hub}"), cookie, token), kind, begin);

    // Every third, for a share of a third: neighbours do not all go.
    private static List<AgentLife> Part(IReadOnlyList<AgentLife> agents, double share)
    {
        var wanted = (int)Math.Round(agents.Count * share);
        return [.. agents.Where((_, i) => (i + 1) * wanted / agents.Count > i * wanted / agents.Count)];
    }
}
