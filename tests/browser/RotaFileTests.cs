using System.Text;
using Microsoft.Playwright;
using Xunit;
using static Routing.Browser.Tests.RotaSteps;
using static Routing.Browser.Tests.Seeing;

namespace Routing.Browser.Tests;

/// <summary>The rota from files, seen before it is planned; and an absence that somebody else fills in.</summary>
[Collection(WithChromium.Name)]
public sealed class RotaFileTests(Chromium chromium)
{
    [Theory(Timeout = 300_000)]
    [InlineData("en", "Line 4", "There is no such agent")]
    [InlineData("zh", "第 4 行", "没有这位客服")]
    public Task Import_OfAFile_IsSeenBeforeItIsPlannedAndTakenBackAtOnce(string language, string line, string why) =>
        Stage.Play(
            chromium,
            $"rota-import-{language}",
            async stage =>
            {
                var day = Day(2);
                var lead = await stage.Lead(language);
                await OpenRota(lead, day);
                var before = await Cell(lead, "zhao", day).TextContentAsync();

                await lead.Press("i");
                await Expect(lead.At("import-choose")).ToBeFocusedAsync().Sees("a file can be chosen");
                await Choose(lead, "week.csv", string.Join("\r\n",
                    "agent,day,kind,from,until,note",
                    $"zhao,{day},planned,10:00,19:00,",
                    $"wu,{day},absent,,,ill",
                    $"nobody,{day},planned,10:00,19:00,"));
                await Expect(lead.At("import-change")).ToHaveCountAsync(2).Sees("what it would change");
                await Expect(lead.At("import-change").First).ToContainTextAsync("10-19").Sees("zhao's new hours");
                await Expect(lead.At("import-mistakes")).ToContainTextAsync(line).Sees("the line of the mistake");
                await Expect(lead.At("import-mistakes")).ToContainTextAsync(why).Sees("what is wrong there");
                await stage.Picture("preview");
                await Expect(Cell(lead, "wu", day)).ToHaveAttributeAsync("data-kind", "usual").Sees("nothing yet");

                await lead.At("import-apply").FocusAsync();
                await lead.Press("Enter");
                await Expect(lead.At("planned-bar")).ToHaveAttributeAsync("data-done", "true").Sees("it is planned");
                await Expect(lead.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0).Sees("the rota again");
                await Expect(Cell(lead, "zhao", day)).ToContainTextAsync("10-19").Sees("zhao's new hours in the week");
                await Expect(Cell(lead, "wu", day)).ToHaveAttributeAsync("data-kind", "absent").Sees("wu is absent");
                await stage.Picture("planned");

                await lead.Press("u");
                await Expect(Cell(lead, "wu", day)).ToHaveAttributeAsync("data-kind", "usual").Sees("both taken back");
                await Expect(Cell(lead, "zhao", day)).ToHaveTextAsync(before!).Sees("zhao as before");
            });

    [Fact(Timeout = 300_000)]
    public Task Import_OfACalendarThatRepeats_SaysSoAndPlansNothing() => Stage.Play(
        chromium,
        "rota-import-repeats",
        async stage =>
        {
            var lead = await stage.Lead("en");
            await OpenRota(lead, Day(0));

            await lead.Press("i");
            await Choose(lead, "team.ics", string.Join("\r\n",
                "BEGIN:VCALENDAR",
                "BEGIN:VEVENT",
                "X-ROUTING-AGENT:zhao",
                "DTSTART:20261123T090000",
                "DTEND:20261123T180000",
                "RRULE:FREQ=DAILY",
                "END:VEVENT",
                "END:VCALENDAR"));

            await Expect(lead.At("import-mistakes")).ToContainTextAsync("Line 6: Events that repeat cannot be read")
                .Sees("why it is not read");
            await Expect(lead.At("import-apply")).ToHaveCountAsync(0).Sees("nothing to plan");
        });

    [Theory(Timeout = 300_000)]
    [InlineData("en")]
    [InlineData("zh")]
    public Task Absence_WithSomebodyFreeAndRested_IsFilledInByTheFirstOfThem(string language) => Stage.Play(
        chromium,
        $"rota-fill-in-{language}",
        async stage =>
        {
            var day = Day(2);
            var lead = await stage.Lead(language);
            await OpenRota(lead, day);
            await Cell(lead, "lin", day).ClickAsync();

            await lead.Press("x");
            await Expect(lead.At("absent-reason")).ToBeFocusedAsync().Sees("the reason");
            await lead.Page.Keyboard.TypeAsync("dentist");
            await lead.Press("Enter");
            var first = lead.At("gap-person").First;
            await Expect(first).ToHaveAttributeAsync("data-agent", "mei").Sees("mei works least that week");
            await Expect(first).ToBeFocusedAsync().Sees("she is one key away");
            await stage.Picture("who-could");
            await lead.Press("Enter");

            await Expect(lead.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0).Sees("the rota again");
            await Expect(Cell(lead, "lin", day)).ToHaveAttributeAsync("data-kind", "absent").Sees("lin is absent");
            await Expect(Cell(lead, "mei", day)).ToContainTextAsync(HoursFrom(-2)).Sees("mei works his shift");
            await stage.Picture("filled-in");
        },
        OwnShop.With(shop =>
        {
            Works(shop, "lin", -2);
            Works(shop, "mei", -2, Now.AddDays(5).DayOfWeek);
        }));

    private static async Task Choose(LeadPage lead, string name, string text) =>
        await lead.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text),
        });
}
