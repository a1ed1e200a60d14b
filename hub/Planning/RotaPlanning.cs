using Routing.Core;
using Routing.Core.Rota;
using Routing.Core.Rota.Plan;
using Routing.Engine;
using Routing.Shops;

namespace Routing.Hub.Planning;

/// <summary>Plans days for a lead, however they came.</summary>
internal static class RotaPlanning
{
    /// <summary>So many days can be planned in one call.</summary>
    public const int MostDays = 1000;

    /// <summary>All of the days, or none when one is no longer as it was seen: then what stands there.</summary>
    public static async Task<(Refusal Refused, PlanAnswer? Answer)> Plan(
        IRoutingEngine engine, ServedShop shop, AgentRef lead, IReadOnlyList<DayRequest?> days, TimeProvider time)
    {
        var wanted = days.Select(RotaRequests.Read).OfType<WantedDay>().ToList();
        if (days.Count is 0 or > MostDays || wanted.Count < days.Count)
        {
            return (Refusal.Malformed, null);
        }

        var receipt = await engine.Submit(ActorId.Of(shop.Id), new RotaCommand.PlanDays([.. wanted], lead));
        if (receipt.Refused != Refusal.ChangedMeanwhile)
        {
            return (receipt.Refused, new(wanted.Count, []));
        }

        return await RotaBook.Read(engine, shop, time) is { } book
            ? (Refusal.None, new(0, [.. wanted.SelectMany(one => Changed(book, one))]))
            : (Refusal.Unavailable, null);
    }

    private static IEnumerable<DayFace> Changed(RotaBook book, WantedDay wanted)
    {
        var agent = book.Roster.Find(wanted.Day.Agent);
        return agent is null || book.On(agent, wanted.Day.Day).Version == wanted.Seen
            ? []
            : [RotaFaces.Of(book, agent, wanted.Day.Day)];
    }
}
