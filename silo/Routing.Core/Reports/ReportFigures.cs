namespace Routing.Core.Reports;

/// <summary>
/// Every figure of the report in the order of its columns. What a figure means stands here and, for those that the
/// board shows too, with <see cref="AgentQueue.Counting.FigureCounts"/>; pages and tables take it from here.
/// </summary>
public static partial class ReportFigures
{
    public const string Ratings = "ratings";
    public const string Stars = "stars";
    public const string Complaints = "complaints";

    private const double Half = 0.5;
    private const double NineTenths = 0.9;

    public static readonly IReadOnlyList<ReportFigure> All =
        [.. OfSessions(), .. OfAnswers(), .. OfWaits(), .. OfCare()];

    public static ReportFigure Find(string id) => All.First(figure => figure.Id == id);

    private static IEnumerable<ReportFigure> OfSessions() =>
    [
        new("sessions", ReportUnit.Count, ReportScope.Queue,
            new("Sessions", "进线会话"),
            new("Sessions that came to the queue: new ones, and those transferred or moved here. One that comes from "
                + "a queue that asked for help keeps that queue's name and is not counted again.",
                "进入本队列的会话：新会话，以及转接或移入的会话。其他队列请求支援而来的会话仍属原队列，不重复计。"),
            "Enqueued (first time in this queue); FigureCounts.Arrivals",
            cell => cell.Counts.Live.Arrivals),
        new("taken", ReportUnit.Count, ReportScope.Both,
            new("Taken", "接待"),
            new("Chats given to agents, by assignment and by cover. A chat that two agents had counts for both.",
                "分配给客服的会话，包括代答接手的。先后由两位客服接待的会话，两人各计一次。"),
            "Assigned, Covered",
            cell => cell.Counts.Taken),
        new("completed", ReportUnit.Count, ReportScope.Both,
            new("Completed", "完成"),
            new("Sessions that ended while an agent of the queue had them.", "结束时正由本队列客服接待的会话。"),
            "Left (not going on, with an agent); FigureCounts.Completed",
            cell => cell.Counts.Live.Completed),
        new("abandoned", ReportUnit.Count, ReportScope.Queue,
            new("Abandoned", "放弃"),
            new("Sessions that ended while they waited in line. One that goes to another queue has not ended, and a "
                + "message kept out of hours does not wait in line.",
                "在排队中结束的会话。转到其他队列的不算结束；非营业时间留下的消息不算排队。"),
            "Left (not going on, waiting); FigureCounts.Abandoned",
            cell => cell.Counts.Live.Abandoned),
        new("abandonment", ReportUnit.Share, ReportScope.Queue,
            new("Abandonment", "放弃率"),
            new("Abandoned sessions out of all that ended here: abandoned ÷ (abandoned + completed).",
                "放弃的会话占在此结束的全部会话的比例：放弃 ÷（放弃 + 完成）。"),
            "FigureCounts.Abandoned, FigureCounts.Completed",
            cell => Share(cell.Counts.Live.Abandoned, cell.Counts.Live.Abandoned + cell.Counts.Live.Completed)),
    ];

    private static IEnumerable<ReportFigure> OfAnswers() =>
    [
        new("firstP50", ReportUnit.Span, ReportScope.Both,
            new("First response p50", "首响 p50"),
            new("Half of the sessions that got an answer got the first one of a human within this time: from the "
                + "buyer's first message, the wait in line included. It is at most 0.05 % from the exact value.",
                "一半得到人工回复的会话，首次人工回复不超过此时长：从买家第一条消息算起，含排队。与精确值相差不超过 0.05 %。"),
            "ChatRoundAnswered (round 1); Spread of FirstResponses",
            cell => cell.FirstResponses.At(Half)),
        new("firstP90", ReportUnit.Span, ReportScope.Both,
            new("First response p90", "首响 p90"),
            new("The same for nine of ten sessions.", "同上，九成会话不超过此时长。"),
            "ChatRoundAnswered (round 1); Spread of FirstResponses",
            cell => cell.FirstResponses.At(NineTenths)),
        new("firstRate", ReportUnit.Share, ReportScope.Both,
            new("30-second rate", "30 秒应答率"),
            new("First rounds answered by a human within 30 seconds, out of all that were answered, or were "
                + "unanswered for longer than that when their session ended.",
                "30 秒内得到人工回复的首轮，占全部已回复首轮以及会话结束时超过 30 秒仍未回复首轮的比例。"),
            "ChatRoundAnswered, Left; FigureCounts.FirstsInTime ÷ FigureCounts.Firsts",
            cell => Share(cell.Counts.Live.FirstsInTime, cell.Counts.Live.Firsts)),
        new("rate", ReportUnit.Share, ReportScope.Both,
            new("3-minute rate", "3 分钟回复率"),
            new("Rounds answered by a human within 3 minutes, out of all that were answered, or were unanswered for "
                + "longer than that when their session ended. Shops are judged by 90 %.",
                "3 分钟内得到人工回复的轮次，占全部已回复轮次以及会话结束时超过 3 分钟仍未回复轮次的比例。考核线为 90 %。"),
            "ChatRoundAnswered, Left; FigureCounts.RoundsInTime ÷ FigureCounts.Rounds",
            cell => Share(cell.Counts.Live.RoundsInTime, cell.Counts.Live.Rounds)),
        new("rounds", ReportUnit.Count, ReportScope.Both,
            new("Rounds", "轮次"),
            new("The rounds that the 3-minute rate judges.", "3 分钟回复率所考核的轮次。"),
            "FigureCounts.Rounds",
            cell => cell.Counts.Live.Rounds),
        new("response", ReportUnit.Span, ReportScope.Both,
            new("Average response", "平均响应"),
            new("How long answered rounds had been open on average: from the buyer's first unanswered message, the "
                + "wait in line included. A message kept out of hours counts from when its session entered the line.",
                "已回复轮次的平均时长：从买家第一条未回复消息到人工回复，含排队。非营业时间留下的消息从进入排队时算起。"),
            "ChatRoundAnswered; FigureCounts.ResponseMs ÷ FigureCounts.Answered",
            cell => Mean(cell.Counts.Live.ResponseMs, cell.Counts.Live.Answered)),
        new("ownResponse", ReportUnit.Span, ReportScope.Agent,
            new("Own response", "本人平均响应"),
            new("How long answered rounds had been with the agent on average: since the round began, or since he got "
                + "the chat if that was later. The board shows the same.",
                "已回复轮次在该客服手上的平均时长：从轮次开始算起；若之后才接到会话，则从接到时算起。与看板一致。"),
            "ChatRoundAnswered; AgentAnswers.ResponseMs ÷ AgentAnswers.Rounds",
            cell => Mean(cell.Counts.OwnResponseMs, cell.Counts.OwnRounds)),
    ];

    private static double? Share(int part, int whole) => whole == 0 ? null : (double)part / whole;

    private static double? Mean(long sum, int count) => count == 0 ? null : (double)sum / count;
}
