namespace Routing.Core.Reports;

/// <summary>The figures of the line, and of what is done for buyers besides answering.</summary>
public static partial class ReportFigures
{
    private static IEnumerable<ReportFigure> OfWaits() =>
    [
        new("wait", ReportUnit.Span, ReportScope.Both,
            new("Average wait", "平均等待"),
            new("How long sessions had been in line on average that left it for an agent; who found one at once "
                + "waited 0. A session that a helping queue takes over counts here, not there.",
                "离开排队、由客服接待的会话的平均排队时长；立即接待的计为 0。由支援队列接走的会话计在本队列。"),
            "Assigned, Lent (since Enqueued, Released or Requeued)",
            cell => Mean(cell.Counts.WaitMs, cell.Counts.Waits)),
        new("waitP90", ReportUnit.Span, ReportScope.Both,
            new("Wait p90", "等待 p90"),
            new("Nine of ten of these waited no longer. It is at most 0.05 % from the exact value.",
                "其中九成的排队不超过此时长。与精确值相差不超过 0.05 %。"),
            "Assigned, Lent; Spread of Waits",
            cell => cell.Waits.At(NineTenths)),
        new("longestWait", ReportUnit.Span, ReportScope.Both,
            new("Longest wait", "最长等待"),
            new("The longest of these waits.", "其中最长的排队时长。"),
            "Assigned, Lent",
            cell => cell.Counts.Waits == 0 ? null : cell.Counts.LongestWaitMs),
    ];

    private static IEnumerable<ReportFigure> OfCare() =>
    [
        new("covers", ReportUnit.Count, ReportScope.Both,
            new("Covers", "代答"),
            new("Chats taken over from a colleague who had stepped away or did not answer in time.",
                "从离开或未及时回复的同事处接手的会话。"),
            "Covered (by the agent)",
            cell => cell.Counts.Covers),
        new("coveredByOthers", ReportUnit.Count, ReportScope.Agent,
            new("Covered by others", "被代答"),
            new("Chats that a colleague took over from this agent.", "被同事接手的会话。"),
            "Covered (from the agent)",
            cell => cell.Counts.CoveredByOthers),
        new("transfers", ReportUnit.Count, ReportScope.Both,
            new("Transfers", "转出"),
            new("Chats that an agent handed on, to another queue or another agent; one handed back, and one "
                + "that a lead took over, counts too.",
                "客服转给其他队列或其他客服的会话；退回的、被主管接管的也计入。"),
            "Left (going on, with an agent)",
            cell => cell.Counts.Transfers),
        new(Ratings, ReportUnit.Count, ReportScope.Both,
            new("Ratings", "评价数"),
            new("Conversations that their buyers rated, in the hour in which they did, where and by whom they were "
                + "served last. Not known for days before the first rating that the queue was told of.",
                "买家评价的会话，计在评价的那一小时，归最后接待的队列和客服。队列首次收到评价之前的日期没有此数据。"),
            "Rated",
            cell => cell.Counts.Ratings),
        new(Stars, ReportUnit.Stars, ReportScope.Both,
            new("Average stars", "平均星级"),
            new("The mean of their stars, 1 to 5.", "评价的平均星级，1 至 5。"),
            "Rated",
            cell => Mean(cell.Counts.Stars, cell.Counts.Ratings)),
        new(Complaints, ReportUnit.Count, ReportScope.Both,
            new("Complaints", "投诉"),
            new("Complaints recorded, where the session was then, and by whom. Not known for days before the shop's "
                + "first one was told to its rota.",
                "记录的投诉，计在当时所在队列，归记录人。排班首次收到投诉之前的日期没有此数据。"),
            "ConcernNoted (a complaint that is new; the shop's rota)",
            cell => cell.Counts.Complaints),
    ];
}
