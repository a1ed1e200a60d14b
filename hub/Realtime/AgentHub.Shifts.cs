using Routing.Core;
using Routing.Core.Rota;
using Routing.Core.Rota.Plan;
using Routing.Hub.Planning;

namespace Routing.Hub.Realtime;

// An agent's own shifts, and the swaps between him and colleagues.
internal sealed partial class AgentHub
{
    private const int DaysShown = 14;
    private const int MostChoices = 60;

    /// <summary>What he works in the next two weeks; that it changed is told by the stream of his swaps.</summary>
    public async Task<RotaAnswer> Shifts()
    {
        var (me, book) = await OwnBook();
        return RotaFaces.Of(book, book.Today, DaysShown, [me]);
    }

    /// <summary>With whom he can swap a day: those of his queue first, then by the day.</summary>
    public async Task<IReadOnlyList<SwapChoice>> SwapChoices(Asked<string> on)
    {
        var day = RotaRequests.Day(on);
        var (me, book) = await OwnBook();
        var days = Enumerable.Range(0, DaysShown).Select(i => (DateOnly?)book.Today.AddDays(i))
            .OrderBy(one => Math.Abs(one!.Value.DayNumber - day.DayNumber)).ToList();
        var choices =
            from colleague in book.Roster.Agents.Values
            where colleague.Id != me.Id && !colleague.WorksAtAnyHour
            orderby colleague.Queue == me.Queue descending, colleague.Name
            from theirs in days.Prepend(null)
            where CanBe(book, new(default, me.Id, day, colleague.Id, theirs, ""))
            select new SwapChoice(
                colleague.Id.Value,
                colleague.Name,
                theirs,
                theirs is { } other ? RotaFaces.Of(book.On(colleague, other).Shifts) : []);
        return [.. choices.Take(MostChoices)];
    }

    /// <summary>Asks a colleague to swap.</summary>
    public Task AskSwap(Asked<SwapRequest> request)
    {
        var asked = Read(request);
        return Submit(me => new RotaCommand.AskSwap(
            NoticeRequests.Id(new(asked.Id)),
            me,
            asked.Day,
            new(asked.Agent),
            asked.TheirDay,
            asked.Note?.Trim() ?? ""));
    }

    /// <summary>Agrees to a swap that he was asked for, or declines.</summary>
    public Task AnswerSwap(Asked<string> swap, bool agrees) =>
        Submit(me => new RotaCommand.AnswerSwap(NoticeRequests.Id(swap), me, agrees));

    /// <summary>Takes back a swap that he asked for.</summary>
    public Task WithdrawSwap(Asked<string> swap) =>
        Submit(me => new RotaCommand.WithdrawSwap(NoticeRequests.Id(swap), me));

    private static bool CanBe(RotaBook book, RotaCommand.AskSwap asked) => SwapDays.Check(
        book.Plans, book.Policy, SwapDays.Make(book.Plans, book.Policy, asked, book.Now), book.Now) == Refusal.None;

    private async Task<(Core.Policies.RosterAgent Me, RotaBook Book)> OwnBook()
    {
        var (shop, agent) = Entry(Me);
        CheckLimit();
        var book = await RotaBook.Read(engine, shop, time) ?? throw RefusalWords.Exception(Refusal.Unavailable);
        return (shop.Policy.Roster.Agents[agent.Id], book);
    }

    private async Task Submit(Func<AgentId, RotaCommand> command)
    {
        var (shop, agent) = Entry(Me);
        CheckLimit();
        RefusalWords.ThrowIfRefused(await engine.Submit(ActorId.Of(shop.Id), command(agent.Id)));
    }

    private void CheckLimit()
    {
        if (!Me.IsWithinLimit())
        {
            throw RefusalWords.Exception(Refusal.TooFast);
        }
    }
}
