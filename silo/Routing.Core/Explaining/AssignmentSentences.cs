using System.Diagnostics;
using System.Globalization;
using Routing.Core.AgentQueue;

namespace Routing.Core.Explaining;

/// <summary>Why an agent got a chat, as a sentence.</summary>
public static class AssignmentSentences
{
    /// <param name="nameOf">An agent's name.</param>
    /// <param name="slots">How many slots the agent has; null when that is not known.</param>
    public static Sentence Of(Reason reason, Func<AgentId, string> nameOf, int? slots = null) => reason.Rule switch
    {
        AssignmentRule.LeastLoaded => Ranked(
            reason, nameOf, slots, "lowest load per slot among {0} free agents", "在 {0} 位空闲客服中，每名额负载最低"),
        AssignmentRule.LongestIdle => Ranked(
            reason, nameOf, slots, "idle for longest among {0} free agents", "在 {0} 位空闲客服中，空闲时间最长"),
        AssignmentRule.RoundRobin => Ranked(
            reason, nameOf, slots, "next in turn among {0} free agents", "在 {0} 位空闲客服中，轮到该客服"),
        AssignmentRule.Weighted => Ranked(
            reason,
            nameOf,
            slots,
            "furthest behind his weight among {0} free agents",
            "在 {0} 位空闲客服中，按权重最该分配"),
        AssignmentRule.Affinity => With(
            Load(reason, slots), "the agent who last served this buyer", "上次接待这位买家的客服"),
        AssignmentRule.Wanted => With(Load(reason, slots), "named by a colleague", "由同事指名"),
        AssignmentRule.NearestCover => Cover(reason, nameOf),
        AssignmentRule.Overflow => Overflow(reason, slots),
        AssignmentRule.MovedAlong => new(
            $"moved along with the agent by {By(reason).En}", $"随客服一起由{By(reason).Zh}调来"),
        AssignmentRule.ByHand => ByHand(reason, slots),
        _ => throw new UnreachableException($"no sentence for {reason.Rule}"),
    };

    /// <summary>How far two seats are apart.</summary>
    public static Sentence Of(Distance distance) => distance switch
    {
        { Kind: Nearness.SameRow, Desks: 0 } => new("same desk", "同一座位"),
        { Kind: Nearness.SameRow, Desks: var desks } => new(
            $"same row, {Words.Count(desks, "desk")}", $"同排，相隔 {desks} 个座位"),
        { Kind: Nearness.SameFloor } => new("same floor", "同楼层"),
        { Kind: Nearness.SameSite } => new("same site", "同办公点"),
        { Kind: Nearness.Anywhere } => new("another site", "其他办公点"),
        _ => throw new UnreachableException($"no sentence for {distance.Kind}"),
    };

    private static Sentence Ranked(Reason reason, Func<AgentId, string> nameOf, int? slots, string en, string zh)
    {
        var load = Load(reason, slots);
        var main = reason.Candidates == 1
            ? new("the only free agent", "唯一空闲的客服")
            : new Sentence(
                string.Format(CultureInfo.InvariantCulture, en, reason.Candidates),
                string.Format(CultureInfo.InvariantCulture, zh, reason.Candidates));
        var said = With(load, main.En, main.Zh);
        if (reason.RunnerUp is not { } other)
        {
            return said;
        }

        var (name, its) = (nameOf(other), reason.RunnerUpLoad);
        return new(
            $"{said.En}, next was {name}{(its is null ? "" : $" (load {its})")}",
            $"{said.Zh}，其次是 {name}{(its is null ? "" : $"（负载 {its}）")}");
    }

    private static Sentence Cover(Reason reason, Func<AgentId, string> nameOf)
    {
        var away = reason.Away?.Name;
        var where = reason.Distance is { } distance ? Of(distance) : null;
        var (whoEn, whoZh) = (away ?? "a colleague", away ?? "同事");
        var en = $"nearest free agent to {whoEn}, who {(reason.IsLate ? "does not answer" : "is away")}";
        var zh = $"离 {whoZh}（{(reason.IsLate ? "未回复" : "已离开")}）最近的空闲客服";
        var (othersEn, othersZh) = reason.RunnerUp is { } other
            ? ($"{reason.Candidates} could have been chosen, next was {nameOf(other)}",
                $"共有 {reason.Candidates} 位可选，其次是 {nameOf(other)}")
            : ("nobody else could have been chosen", "没有其他人可选");
        return new(
            $"{en}{(where is null ? "" : $": {where.En}")}; {othersEn}",
            $"{zh}{(where is null ? "" : $"：{where.Zh}")}；{othersZh}");
    }

    private static Sentence Overflow(Reason reason, int? slots)
    {
        var (en, zh) = reason.HelpFor is { } queue ? (queue.Value, $" {queue.Value}") : ("another queue", "其他客服组");
        return With(Load(reason, slots), $"helps out {en}", $"支援{zh}");
    }

    private static Sentence ByHand(Reason reason, int? slots)
    {
        var said = With(Load(reason, slots), $"given by hand by {By(reason).En}", $"由{By(reason).Zh}手动分配");
        return reason.IsOverride ? new($"{said.En}, beyond his slots", $"{said.Zh}，超出接待名额") : said;
    }

    private static Sentence By(Reason reason) =>
        reason.By is not { } by ? new("a lead", "主管")
        : by == AgentDuty.Rota ? new("the rota", "排班")
        : new(by.Name, $" {by.Name} ");

    private static Sentence With(Sentence load, string en, string zh) =>
        new($"{en} ({load.En})", $"{zh}（{load.Zh}）");

    // What the agent had before, in hundredths of a slot.
    private static Sentence Load(Reason reason, int? slots) => slots is { } known
        ? new($"load {reason.Load} of {known * 100}", $"负载 {reason.Load}/{known * 100}")
        : new($"load {reason.Load}", $"负载 {reason.Load}");
}
