using Routing.Core;
using Routing.Core.AgentQueue.Counting;
using Routing.Core.Reports;
using Routing.Engine.Ports;

namespace Routing.Engine.Reports;

/// <summary>
/// The reports of shops, from the journal alone. The first look at a day may read a long stream; who asks for the same
/// day meanwhile waits for the same report. Days that are over are kept ready, up to a bound.
/// </summary>
public sealed class ShopReports : IDisposable
{
    // Ready ones that are given out again; more are put together anew from the days kept.
    private const int MostReady = 16;

    private readonly IEventJournal journal;
    private readonly IShopPolicies policies;
    private readonly TimeProvider time;
    private readonly ReportOptions options;
    private readonly KeptDays kept;
    private readonly Lock gate = new();
    private readonly Dictionary<(ShopId Shop, bool AreRunning), ShopSweeps> sweeps = [];
    private readonly Dictionary<(ShopId Shop, DateOnly Day), ReportBuild> builds = [];
    private readonly ITimer sweeper;

    /// <exception cref="ArgumentException">An option is out of its bounds; the message names it.</exception>
    public ShopReports(IEventJournal journal, IShopPolicies policies, TimeProvider time, ReportOptions options)
    {
        options.Validate();
        (this.journal, this.policies, this.time, this.options) = (journal, policies, time, options);
        kept = new(options.KeptCells);
        var period = TimeSpan.FromSeconds(options.StopAfterSeconds) / 2;
        sweeper = time.CreateTimer(_ => StopForgotten(), null, period, period);
    }

    private Instant Now => new(time.GetUtcNow().ToUnixTimeMilliseconds());

    /// <summary>The report of a day: one that is ready or being made, or a new one.</summary>
    /// <param name="date">Which day, by the shop's calendar.</param>
    /// <returns>Refused as <see cref="Refusal.Busy"/> when as many are being made as may be at a time.</returns>
    public ReportBuild Ask(ShopId shop, DateOnly date)
    {
        lock (gate)
        {
            if (builds.TryGetValue((shop, date), out var build) && build.Serves(Now, options.FreshMs))
            {
                build.AskedAgain();
                return build;
            }

            if (builds.Values.Count(one => !one.Done.IsCompleted) >= options.MostMaking)
            {
                return ReportBuild.Not(Refusal.Busy, time);
            }

            builds.Remove((shop, date));
            build?.Dispose();
            LetGo(builds.Values.Count(one => one.Done.IsCompleted) - MostReady + 1);
            builds[(shop, date)] = build = new(time);
            build.Begin((progress, cancellation) => Make(shop, date, progress, cancellation));
            return build;
        }
    }

    /// <summary>Stops the making of a report, for all who wait for it.</summary>
    /// <returns>Whether one was being made.</returns>
    public bool Stop(ShopId shop, DateOnly date)
    {
        lock (gate)
        {
            if (!builds.TryGetValue((shop, date), out var build) || build.Done.IsCompleted)
            {
                return false;
            }

            build.Stop();
            return true;
        }
    }

    public void Dispose()
    {
        sweeper.Dispose();
        lock (gate)
        {
            foreach (var build in builds.Values)
            {
                build.Stop();
            }
        }
    }

    private async Task<ReportAnswer> Make(
        ShopId shop, DateOnly date, ReportProgressCount progress, CancellationToken cancellation)
    {
        if (policies.Find(shop) is not { } policy)
        {
            return ReportAnswer.Not(Refusal.UnknownShop);
        }

        var now = Now;
        var (day, today) = (DayHours.NumberOf(date), LocalDay.Of(now, policy.Hours.UtcOffsetMinutes(now)));
        return day > today || day < 0
            ? ReportAnswer.Not(day < 0 ? Refusal.DayNotKept : Refusal.BadReportDay)
            : await SweepsOf(shop, day == today)
                .Make(DayHours.Of(day, policy.Hours.UtcOffsetMinutes), policy, () => Now, progress, cancellation)
                .ConfigureAwait(false);
    }

    private ShopSweeps SweepsOf(ShopId shop, bool areRunning)
    {
        lock (gate)
        {
            if (!sweeps.TryGetValue((shop, areRunning), out var found))
            {
                sweeps.Add((shop, areRunning), found = new(journal, shop, options, kept, areRunning));
            }

            return found;
        }
    }

    private void LetGo(int ready)
    {
        foreach (var (key, build) in builds.Where(one => one.Value.Done.IsCompleted)
            .OrderBy(one => one.Value.AskedAt).Take(ready).ToList())
        {
            builds.Remove(key);
            build.Dispose();
        }
    }

    private void StopForgotten()
    {
        lock (gate)
        {
            foreach (var (key, build) in builds.ToList())
            {
                if (!build.IsForgotten(TimeSpan.FromSeconds(options.StopAfterSeconds)))
                {
                    continue;
                }

                build.Stop();
                if (build.Done.IsCompleted)
                {
                    builds.Remove(key);
                    build.Dispose();
                }
            }
        }
    }
}
