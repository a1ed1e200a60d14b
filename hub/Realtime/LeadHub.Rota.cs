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

    /// <summary>What everybody works on some days.</summary>
    public async Task<RotaAnswer> Rota(Asked<string> from, int days)
    {
        CheckLimit();
        var first = FirstOf(from, days);
        var book = await Book();
        return RotaFaces.Of(book, first, days, [.. book.Agents()]);
    }

    /// <summary>The shop's day, by its clock.</summary>
    public DateOnly Today() =>
        ShopAsLead().Policy.Roster.DayOf(new(time.GetUtcNow().ToUnixTimeMilliseconds()));

    /// <summary>What has changed on some days since a count of the rota's changes: a shop's week is large, and each
    /// change of it small.</summary>
    public async Task<RotaChanges> RotaChanges(Asked<string> from, int days, long planned)
    {
        CheckLimit();
        var first = FirstOf(from, days);
        return RotaFaces.Since(await Book(), first, days, planned);
    }

    /// <summary>All swaps; from now on whenever the rota changes.</summary>
    public async Task WatchRota()
    {
        _ = ShopAsLead();
        RefusalWords.ThrowIfRefused(new(await Me().Chats.WatchSwaps()));
    }

    /// <summary>Plans days: all of them, or none when one is no longer as it was seen.</summary>
    public async Task<PlanAnswer> PlanDays(Asked<DayRequest?[]> days)
    {
        var (shop, lead) = AsLead();
        CheckLimit();
        var (refused, answer) = await RotaPlanning.Plan(engine, shop, lead, Read(days), time);
        RefusalWords.ThrowIfRefused(new(refused));
        return answer!;
    }

    /// <summary>Who could work what an agent does not on a day.</summary>
    public async Task<IReadOnlyList<GapFace>> Replacements(Asked<string> agent, Asked<string> on)
    {
        CheckLimit();
        var day = RotaRequests.Day(on);
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

    private static DateOnly FirstOf(Asked<string> from, int days) => days is >= 1 and <= MostRotaDays
        ? RotaRequests.Day(from)
        : throw RefusalWords.Exception(Refusal.Malformed);

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
