using Routing.Core;
using Routing.Core.Policies;
using Routing.Core.Rota;
using Routing.Core.Rota.Plan;
using Routing.Hub.Planning;

namespace Routing.Hub.Realtime;

// The rota: who works when, who fills in, which swaps may be.
internal sealed partial class LeadHub
{
    /// <summary>So many days can be looked at in one call.</summary>
    public const int MostRotaDays = 14;

    /// <summary>So many days can be planned in one call.</summary>
    public const int MostPlanned = 1000;

    /// <summary>What everybody works on some days.</summary>
    public async Task<RotaAnswer> Rota(DateOnly from, int days)
    {
        CheckLimit();
        if (days is < 1 or > MostRotaDays || from.Year is < 2000 or > 2200)
        {
            throw RefusalWords.Exception(Refusal.Malformed);
        }

        var book = await Book();
        return RotaFaces.Of(book, from, days, [.. book.Agents()]);
    }

    /// <summary>All swaps; from now on whenever the rota changes.</summary>
    public async Task WatchRota()
    {
        _ = ShopAsLead();
        RefusalWords.ThrowIfRefused(new(await Me().Chats.WatchSwaps()));
    }

    /// <summary>Plans days: all of them, or none when one is no longer as it was seen.</summary>
    public async Task<PlanAnswer> PlanDays(Asked<DayRequest[]> days)
    {
        var (shop, lead) = AsLead();
        CheckLimit();
        var wanted = Read(days).Select(day => day is null ? null : RotaFaces.Read(day)).ToList();
        if (wanted.Count is 0 or > MostPlanned || wanted.Contains(null))
        {
            throw RefusalWords.Exception(Refusal.Malformed);
        }

        var receipt = await engine.Submit(
            ActorId.Of(shop.Id), new RotaCommand.PlanDays([.. wanted.OfType<WantedDay>()], lead));
        if (receipt.Refused != Refusal.ChangedMeanwhile)
        {
            RefusalWords.ThrowIfRefused(receipt);
            return new(wanted.Count, []);
        }

        var book = await Book();
        return new(0, [.. wanted.OfType<WantedDay>().SelectMany(one => Changed(book, one))]);
    }

    /// <summary>Who could work what an agent does not on a day.</summary>
    public async Task<IReadOnlyList<GapFace>> Replacements(Asked<string> agent, DateOnly day)
    {
        CheckLimit();
        var book = await Book();
        var absent = book.Roster.Find(new(Read(agent))) ?? throw RefusalWords.Exception(Refusal.UnknownAgent);
        var work = book.On(absent, day);
        var missed = work.Kind == DayKind.Absent && !work.Plan!.Day.Shifts.IsEmpty ? work.Plan.Day.Shifts
            : work.Kind == DayKind.Absent ? WorkDays.Usual(book.Policy, absent, day).Shifts
            : work.Shifts;
        return absent.WorksAtAnyHour ? [] : [.. missed.Select(shift => Gap(book, absent, day, shift))];
    }

    /// <summary>Approves a swap that both agreed on, or refuses one that is open.</summary>
    public async Task SettleSwap(Asked<string> swap, bool approves, Asked<string> note)
    {
        var (shop, lead) = AsLead();
        CheckLimit();
        RefusalWords.ThrowIfRefused(await engine.Submit(
            ActorId.Of(shop.Id),
            new RotaCommand.SettleSwap(NoticeRequests.Id(swap), lead, approves, note.Value?.Trim() ?? "")));
    }

    private static IEnumerable<DayFace> Changed(RotaBook book, WantedDay wanted)
    {
        var agent = book.Roster.Find(wanted.Day.Agent);
        return agent is null || book.On(agent, wanted.Day.Day).Version == wanted.Seen
            ? []
            : [RotaFaces.Of(book, agent, wanted.Day.Day)];
    }

    private static GapFace Gap(RotaBook book, RosterAgent absent, DateOnly day, PlannedShift shift)
    {
        var open = shift with { Queue = shift.Queue ?? absent.Queue, IsOvertime = true };
        return new(
            RotaFaces.Of([open])[0],
            [
                .. Core.Rota.Plan.Replacements.For(book.Plans, book.Policy, absent.Id, day, open)
                    .Select(one => new ReplacementFace(
                        one.Agent.Id.Value, one.Agent.Name, one.Agent.Queue.Value, one.IsOfQueue, one.WeekMinutes)),
            ]);
    }

    private async Task<RotaBook> Book() =>
        await RotaBook.Read(engine, ShopAsLead(), time) ?? throw RefusalWords.Exception(Refusal.Unavailable);
}
