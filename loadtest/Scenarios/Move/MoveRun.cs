using Routing.LoadTest.InProcess;
using Routing.LoadTest.Measuring;
using Routing.Storage.Sqlite;

namespace Routing.LoadTest.Scenarios.Move;

/// <summary>
/// Measures, in this process and over a journal that syncs every write, how long it takes to move a whole queue's
/// agents with their chats while everybody goes on talking: from the lead's word until the last chat is with its agent
/// in the other queue.
/// </summary>
public static class MoveRun
{
    private const double Percentile = 0.99;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(2);

    /// <summary>Measures.</summary>
    public static async Task<MoveReport> Run(MoveOptions options, CancellationToken cancel)
    {
        await using var engine = await EngineStage.OpenAsync(
            new(Queues: 2, options.Agents, new SqliteJournalOptions()), cancel);
        var stage = new MoveStage(engine, options);
        await stage.PrepareAsync(cancel);
        var talk = new MoveTalk(stage, options.Rate);
        var (answered, done) = (new List<double>(), new List<double>());
        var (before, meanwhile) = (new List<double>(), new List<double>());
        var wrong = new List<string>();
        for (var trial = 0; trial < options.Trials; trial++)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            var talking = talk.RunAsync(stop.Token);
            await Task.Delay(Between, cancel);
            before.Add(Tail(talk.Take()));
            var (last, whole) = await stage.MoveAsync(cancel);
            meanwhile.Add(Tail(talk.Take()));
            answered.Add(Clock.ToMilliseconds(last));
            done.Add(Clock.ToMilliseconds(whole));
            await stop.CancelAsync();
            await talking;
            talk.Take();
            wrong.AddRange(await stage.WrongAsync(cancel));
        }

        return new(options, answered, done, before, meanwhile, talk.Refused, wrong);
    }

    private static double Tail(LatencyHistogram times) => Clock.ToMilliseconds(times.Percentile(Percentile));
}
