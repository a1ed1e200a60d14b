using System.Collections.Immutable;
using Routing.Core;
using Routing.Core.Policies;
using Routing.Core.Rota;
using Routing.Core.Rota.Plan;
using Routing.Core.Views;
using Routing.Engine;
using Routing.Hub.Realtime;
using Routing.Shops;

namespace Routing.Hub.Planning;

/// <summary>A shop's rota as it stands at a moment: what is planned, over what everybody usually works.</summary>
internal sealed class RotaBook
{
    private readonly ImmutableSortedDictionary<string, ImmutableArray<DayPlan>> plans;

    private RotaBook(ServedShop shop, StreamItem.PlansSnapshot stands, Instant now)
    {
        (Shop, Now, Planned, Swaps) = (shop, now, stands.Planned, stands.Swaps);
        plans = stands.Days.GroupBy(plan => plan.Day.Agent.Value).ToImmutableSortedDictionary(
            days => days.Key, days => days.ToImmutableArray(), StringComparer.Ordinal);
    }

    public ServedShop Shop { get; }

    public Instant Now { get; }

    public long Planned { get; }

    public IReadOnlyList<Swap> Swaps { get; }

    public ImmutableSortedDictionary<string, ImmutableArray<DayPlan>> Plans => plans;

    public ShopPolicy Policy => Shop.Policy;

    public Roster Roster => Policy.Roster;

    public DateOnly Today => Roster.DayOf(Now);

    /// <summary>Null when the rota does not answer in time.</summary>
    public static async Task<RotaBook?> Read(IRoutingEngine engine, ServedShop shop, TimeProvider time) =>
        await Glance.Take<StreamItem.PlansSnapshot>(engine, StreamAddress.Plans(shop.Id), time) is { } stands
            ? new(shop, stands, new(time.GetUtcNow().ToUnixTimeMilliseconds()))
            : null;

    public WorkDay On(RosterAgent agent, DateOnly day) => WorkDays.Of(plans, Policy, agent, day);

    /// <summary>The agents in the order in which leads read them: by queue as the shop file has them, then by name.
    /// </summary>
    public IEnumerable<RosterAgent> Agents()
    {
        var queues = Shop.File.Queues.Select(queue => queue.Id).ToList();
        return Shop.File.Agents.OrderBy(agent => queues.IndexOf(agent.Queue))
            .Select(agent => Roster.Find(agent.Id)).OfType<RosterAgent>();
    }
}
