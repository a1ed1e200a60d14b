using System.Globalization;
using Routing.Core;
using Routing.Core.Reports;
using Routing.Engine.Reports;
using Routing.Hub.Identity;
using Routing.Shops;

namespace Routing.Hub.Api;

/// <summary>REST for leads and their shops' own systems: the report of a day, as JSON and as a table.</summary>
internal static class ReportApi
{
    private const int MostWaitSeconds = 60;
    private const int UsualWaitSeconds = 20;

    private const string Meaning =
        "The day is one of the shop's calendar, written YYYY-MM-DD: today, or a day before. A report that has not been "
        + "made yet is made from the journal; if that takes longer than `wait` seconds (0 to 60, usually 20) the "
        + "answer is 202 with how far it is: ask again. `queue` and `agent` ask for a part of it. ";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/report-figures", () => ReportFaces.Figures).WithName("reportFigures")
            .RequireAuthorization(Schemes.Staff)
            .WithSummary("What every figure of a report means, and from which events it follows.")
            .Produces<IReadOnlyList<ReportFigureBody>>().ProducesProblem(401);
        var reports = routes.MapGroup("/api/shops/{shop}/reports").RequireAuthorization(Schemes.Lead)
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404)
            .ProducesProblem(409).ProducesProblem(503);
        reports.MapGet("/{date}", Read).WithName("report")
            .WithSummary("The report of a day: in all, by hour, by queue, by agent.")
            .WithDescription(Meaning + "The meaning of every figure is at /api/report-figures.")
            .Produces<ReportBody>().Produces<ReportProgressBody>(202);
        reports.MapGet("/{date}.csv", ReadTable).WithName("reportTable")
            .WithSummary("The report of a day as a table (CSV, UTF-8).")
            .WithDescription(Meaning + "`by` cuts the rows: hour, queue or agent; all of them when it is absent.")
            .Produces<string>(200, "text/csv").Produces<ReportProgressBody>(202);
        reports.MapDelete("/{date}/making", Stop).WithName("stopReport")
            .WithSummary("Stops the making of a report. What was read so far is kept.")
            .Produces(204);
    }

    private static Task<IResult> Read(string shop, string date, [AsParameters] ReportPart part, ReportDesk desk) =>
        desk.Answer(shop, date, part, (served, day, answer, report) =>
            Results.Ok(ReportFaces.Of(served, day, answer, report)));

    private static Task<IResult> ReadTable(
        string shop, string date, string? by, [AsParameters] ReportPart part, ReportDesk desk) =>
        CutOf(by) is not { } cut
            ? Task.FromResult(Refused.As(Refusal.Malformed, $"by is \"{by}\"; it must be hour, queue, agent or all."))
            : desk.Answer(shop, date, part, (served, day, _, report) => Results.File(
                ReportCsv.Of(day, report, cut),
                "text/csv; charset=utf-8",
                $"{served.Id.Value}-{date}-{cut.ToString().ToLowerInvariant()}.csv"));

    private static ReportCut? CutOf(string? by) => by?.ToLowerInvariant() switch
    {
        null or "all" => ReportCut.All,
        "hour" => ReportCut.Hour,
        "queue" => ReportCut.Queue,
        "agent" => ReportCut.Agent,
        _ => null,
    };

    private static IResult Stop(string shop, string date, ReportDesk desk)
    {
        var (refused, served, day) = desk.Find(shop, date);
        if (refused != Refusal.None)
        {
            return Refused.As(refused);
        }

        desk.Stop(served!, day);
        return Results.NoContent();
    }

    /// <summary>Which part of a report is asked for, and how long to wait for it.</summary>
    internal readonly record struct ReportPart(string? Queue, string? Agent, int? Wait)
    {
        public TimeSpan Patience => TimeSpan.FromSeconds(Math.Clamp(Wait ?? UsualWaitSeconds, 0, MostWaitSeconds));

        /// <summary>The part, or why there is none of it.</summary>
        public (Refusal Refused, DayReport? Part) Of(DayReport report, ServedShop shop)
        {
            QueueId? queue = Queue is null ? null : new(Queue);
            AgentId? agent = Agent is null ? null : new(Agent);
            var refused = queue is { } one && !report.Queues.Contains(one) ? Refusal.UnknownQueue
                : agent is { } him && !report.Names.ContainsKey(him) && shop.Agent(him) is null ? Refusal.UnknownAgent
                : Refusal.None;
            return (refused, refused == Refusal.None ? report.Only(queue, agent) : null);
        }
    }

    /// <summary>What the addresses have in common: whose shop, which day, and waiting for the report.</summary>
    internal sealed class ReportDesk(
        IHttpContextAccessor accessor, ShopCatalog catalog, ShopReports reports)
    {
        public (Refusal Refused, ServedShop? Shop, DateOnly Day) Find(string shop, string date)
        {
            if (catalog.Shop(new(shop)) is not { } served)
            {
                return (Refusal.UnknownShop, null, default);
            }

            var isMine = Staff.Of(accessor.HttpContext!.User)?.Shop == served.Id;
            var isDay = DateOnly.TryParseExact(
                date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
            return (!isMine ? Refusal.RoleMayNot : !isDay ? Refusal.BadReportDay : Refusal.None, served, day);
        }

        public void Stop(ServedShop shop, DateOnly day) => reports.Stop(shop.Id, day);

        public async Task<IResult> Answer(
            string shop,
            string date,
            ReportPart part,
            Func<ServedShop, DateOnly, ReportAnswer, DayReport, IResult> show)
        {
            var (refused, served, day) = Find(shop, date);
            if (refused != Refusal.None)
            {
                return Refused.As(refused);
            }

            var context = accessor.HttpContext!;
            var build = reports.Ask(served!.Id, day);
            try
            {
                if (await build.Wait(part.Patience, context.RequestAborted) is not { } answer)
                {
                    return StillMaking(context, build.Progress);
                }

                var (why, asked) = answer.Report is { } report
                    ? part.Of(report, served)
                    : (answer.Refused, null);
                return asked is null ? Refused.As(why) : show(served, day, answer, asked);
            }
            catch (IOException)
            {
                return Refused.As(Refusal.Unavailable);
            }
        }

        private static IResult StillMaking(HttpContext context, ReportProgress progress)
        {
            context.Response.Headers.RetryAfter = "1";
            return Results.Json(
                new ReportProgressBody(progress.Read, progress.Of), statusCode: StatusCodes.Status202Accepted);
        }
    }
}
