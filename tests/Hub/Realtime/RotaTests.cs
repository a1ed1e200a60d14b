using System.Text.Json;
using Routing.Testing.Wire;
using Xunit;

namespace Routing.Hub.Tests.Realtime;

/// <summary>The rota over the wire: leads plan, queues follow without anybody's click, agents swap.</summary>
public sealed class RotaTests : IAsyncLifetime
{
    private readonly HubServer server = new();
    private HubConnection lead = null!;
    private string today = "";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        lead = await server.ConnectStaff("lead", "lead1");
        today = (await Rota("2026-01-01", 1)).Text("today")!;
    }

    public async ValueTask DisposeAsync()
    {
        await lead.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Week_AskedFor_HasEverybodysDays()
    {
        var week = await Rota(today, 7);

        Assert.Equal(7, week.GetProperty("dates").GetArrayLength());
        Assert.Equal(
            7 * week.GetProperty("agents").GetArrayLength(), week.GetProperty("days").GetArrayLength());
        var zhao = DayOf(week, "zhao", today);
        Assert.Equal(
            ("usual", 480, 960, 0L),
            (zhao.Text("kind"), First(zhao).GetProperty("from").GetInt32(), First(zhao).GetProperty("until").GetInt32(),
                zhao.GetProperty("version").GetInt64()));
        Assert.True(DayOf(week, "lin", today).GetProperty("anyHour").GetBoolean());
    }

    [Fact]
    public async Task Days_PlannedByTwoLeads_AreNotOverwritten()
    {
        await using var other = await server.ConnectStaff("lead", "lead2");
        var first = await Plan(lead, Absent("zhao", 0));
        var second = await Plan(other, Absent("zhao", 0, "elsewhere"));

        Assert.Equal((1, 0), (first.GetProperty("planned").GetInt32(), second.GetProperty("planned").GetInt32()));
        var changed = second.GetProperty("changed")[0];
        Assert.Equal(("absent", "ill", "Lead One"), (changed.Text("kind"), changed.Text("note"), changed.Text("by")));
        Assert.Equal("BadShift", await Refused(Wanted("zhao", 1, 500, 400)));
        Assert.Equal("UnknownAgent", await Refused(Absent("nobody", 0)));
    }

    [Fact]
    public async Task Changes_SinceACount_AreThoseDaysAndTheirNeighbours()
    {
        await Plan(lead, Absent("zhao", 0));
        var before = await Rota(today, 1);
        await Plan(lead, Wanted("wu", 2, 540, 1080));

        var changes = await lead.InvokeAsync(
            "RotaChanges", Cancellation, today, 7, before.GetProperty("planned").GetInt64());

        Assert.Equal(
            [("wu", Day(1)), ("wu", Day(2)), ("wu", Day(3))],
            changes.GetProperty("days").EnumerateArray().Select(one => (one.Text("agent"), one.Text("day"))));
        Assert.Equal(before.GetProperty("planned").GetInt64() + 1, changes.GetProperty("planned").GetInt64());
        Assert.Equal(today, (await lead.InvokeAsync("Today", Cancellation)).GetString());
    }

    [Theory]
    [InlineData("2026-13-01")]
    [InlineData("tomorrow")]
    [InlineData("")]
    [InlineData("9999-12-31")]
    [InlineData(null)]
    public async Task Day_ThatIsNone_IsRefusedInWords(string? day)
    {
        await using var zhao = await server.SignOn("zhao");

        Assert.Equal("Malformed", await lead.Refused("Rota", day!, 7));
        Assert.Equal("Malformed", await lead.Refused("RotaChanges", day!, 7, 0));
        Assert.Equal("Malformed", await lead.Refused("Replacements", "zhao", day!));
        Assert.Equal("Malformed", await zhao.Refused("SwapChoices", day!));
    }

    [Fact]
    public async Task Wishes_WithNothingWhereSomethingMustBe_AreRefusedInWords()
    {
        await using var zhao = await server.SignOn("zhao");
        var id = Guid.NewGuid().ToString();

        Assert.Equal("Malformed", await Refused(new { agent = "zhao", day = today, kind = "planned", seen = 0 }));
        Assert.Equal(
            "Malformed",
            await Refused(new { day = today, kind = "planned", shifts = Array.Empty<object>(), seen = 0 }));
        Assert.Equal(
            "Malformed",
            await Refused(new { agent = "zhao", day = today, kind = "planned", shifts = new object?[] { null } }));
        Assert.Equal(
            "BadSwap",
            await zhao.Refused("AskSwap", new { id, day = "9999-12-31", agent = "wu", note = (string?)null }));
    }

    [Fact]
    public async Task Agent_PlannedAbsentWhileHeWorks_GoesOfflineByItself()
    {
        await using var lin = await server.SignOn("lin");
        await lin.Head("desk/lin", head => head.Text("presence") == "Online");

        await Plan(lead, Absent("lin", 0));

        await lin.Head("desk/lin", head => head.Text("presence") == "Offline");
    }

    [Fact]
    public async Task Agent_PlannedInAnotherQueue_IsThereWhenHeSignsOn()
    {
        await Plan(lead, Wanted("hua", 0, 0, 1440, "pre-sale"));

        await using var hua = await server.SignOn("hua");

        var head = await hua.Head("desk/hua", one => one.Text("queue") == "pre-sale");
        Assert.Equal("Online", head.Text("presence"));
    }

    [Fact]
    public async Task Absence_OfAnAgent_HasReplacementsOfTheSameQueueFirst()
    {
        await Plan(lead, Absent("zhao", 0), Wanted("wu", 1, 0));

        var gaps = await lead.InvokeAsync("Replacements", Cancellation, "zhao", Day(1));

        var gap = Assert.Single(gaps.EnumerateArray());
        Assert.Equal(480, gap.GetProperty("shift").GetProperty("from").GetInt32());
        var could = gap.GetProperty("could").EnumerateArray().ToList();
        Assert.Equal("wu", could[0].Text("agent"));
        Assert.True(could[0].GetProperty("ofQueue").GetBoolean());
        Assert.DoesNotContain(could, one => one.Text("agent") is "zhao" or "zhou" or "lin");
    }

    [Fact]
    public async Task Swap_AskedAgreedAndApproved_ChangesBothDays()
    {
        await lead.InvokeAsync("WatchRota", Cancellation);
        await using var zhao = await server.SignOn("zhao");
        await using var qian = await server.SignOn("qian");
        var (id, day) = (Guid.NewGuid().ToString(), Day(2));
        await Plan(
            lead,
            Wanted("zhao", 1, 0),
            Wanted("zhao", 3, 1200, 1400),
            Wanted("qian", 1, 0),
            Wanted("qian", 3, 1200, 1400));
        var choices = await zhao.InvokeAsync("SwapChoices", Cancellation, day);
        Assert.Contains(
            choices.EnumerateArray(), one => one.Text("agent") == "qian" && one.Text("day") == day);

        await zhao.InvokeAsync(
            "AskSwap", Cancellation, new { id, day, agent = "qian", theirDay = day, note = "dentist" });
        await qian.Soon(item => HasSwap(item, "shifts/qian", "asked"), "qian is asked");
        await qian.InvokeAsync("AnswerSwap", Cancellation, id, true);
        await lead.Soon(item => HasSwap(item, "swaps", "agreed"), "the lead sees that they agree");
        await lead.InvokeAsync("SettleSwap", Cancellation, id, true, "");

        await zhao.Soon(item => HasSwap(item, "shifts/zhao", "approved"), "zhao reads that it is approved");
        var own = await zhao.InvokeAsync("Shifts", Cancellation);
        Assert.Equal(960, First(DayOf(own, "zhao", day)).GetProperty("from").GetInt32());
        Assert.Equal("SwapOver", await zhao.Refused("WithdrawSwap", id));
        Assert.Equal("UnknownSwap", await lead.Refused("SettleSwap", Guid.NewGuid().ToString(), true, ""));
    }

    private static bool HasSwap(JsonElement item, string stream, string status) =>
        item.Stream() == stream
        && item.GetProperty("swaps").EnumerateArray().Any(swap => swap.Text("status") == status);

    private static JsonElement First(JsonElement day) => day.GetProperty("shifts")[0];

    private static JsonElement DayOf(JsonElement rota, string agent, string day) =>
        rota.GetProperty("days").EnumerateArray().Single(one => one.Text("agent") == agent && one.Text("day") == day);

    private string Day(int ahead) => DateOnly.Parse(today, null).AddDays(ahead).ToString("yyyy-MM-dd", null);

    private object Absent(string agent, long seen, string note = "ill") =>
        new { agent, day = Day(agent == "zhao" ? 1 : 0), kind = "absent", shifts = Array.Empty<object>(), seen, note };

    private object Wanted(string agent, int ahead, params int[] span) =>
        new { agent, day = Day(ahead), kind = "planned", shifts = Shifts(span, null), seen = 0 };

    private object Wanted(string agent, int ahead, int from, int until, string queue) =>
        new { agent, day = Day(ahead), kind = "planned", shifts = Shifts([from, until], queue), seen = 0 };

    private static object[] Shifts(int[] span, string? queue) =>
        span.Length < 2 ? [] : [new { from = span[0], until = span[1], queue }];

    private async Task<JsonElement> Rota(string from, int days) =>
        await lead.InvokeAsync("Rota", Cancellation, from, days);

    private static async Task<JsonElement> Plan(HubConnection by, params object[] days) =>
        await by.InvokeAsync("PlanDays", Cancellation, (object)days);

    private Task<string> Refused(params object[] days) => lead.Refused("PlanDays", (object)days);
}
