using System.Diagnostics;
using Routing.Core.AgentQueue;
using Routing.Core.Policies;

namespace Routing.Core.Explaining;

/// <summary>Why a session waits, as sentences: the cause, its place in line, and who is asked to help.</summary>
public static class WaitSentences
{
    /// <param name="policy">Whose clock tells times, and how far the queue asks for help.</param>
    public static IReadOnlyList<Sentence> Of(WaitFacts facts, ShopPolicy policy, Instant now)
    {
        var hours = policy.HoursOf(new(facts.Queue));
        List<Sentence> all = [CauseOf(facts, hours, now)];
        if (facts.Place is { } place)
        {
            all.Add(new($"place {place} of {facts.InLine} in line", $"排在第 {place} 位（共 {facts.InLine} 位）"));
            if (facts.Ring > 0)
            {
                all.Add(Help(facts, policy, hours, now));
            }
        }

        return all;
    }

    private static Sentence CauseOf(WaitFacts facts, OpeningHours hours, Instant now)
    {
        var skills = string.Join(", ", facts.Needs);
        return facts.Cause switch
        {
            WaitCause.AtCapacity => facts.Eligible == 1
                ? new($"waiting: {Eligible(facts).En}, at capacity", $"等待中：{Eligible(facts).Zh}，已满负荷")
                : new($"waiting: {Eligible(facts).En}, all at capacity", $"等待中：{Eligible(facts).Zh}，均已满负荷"),
            WaitCause.HeldReady => new(
                $"waiting: {Eligible(facts).En}, {facts.AtCapacity} at capacity, "
                    + $"{facts.HeldReady} held ready for another queue",
                $"等待中：{Eligible(facts).Zh}，{facts.AtCapacity} 位已满负荷，{facts.HeldReady} 位正为其他客服组预留"),
            WaitCause.FreeNow => new(
                $"waiting: {Eligible(facts).En}, {facts.Free} free now, given out at the next decision",
                $"等待中：{Eligible(facts).Zh}，{facts.Free} 位现已空闲，下一次决定即分配"),
            WaitCause.NobodySignedOn => new("waiting: nobody is signed on", "等待中：没有客服上线"),
            WaitCause.NobodyHoldsTheSkills => new(
                $"waiting: nobody here holds {skills} ({facts.SignedOn} signed on)",
                $"等待中：在线的 {facts.SignedOn} 位客服都不具备技能 {skills}"),
            WaitCause.NobodyGetsChats => NobodyGetsChats(facts),
            WaitCause.Closed => Closed(facts, hours, now),
            WaitCause.Moving => new(
                "held by a lead's move: on its way to another queue", "主管正在调动：会话正转往其他客服组"),
            WaitCause.OnItsWay => facts.LentTo is { } helper
                ? new($"waiting: on its way to {helper}, which helps out", $"等待中：正转给支援的客服组 {helper}")
                : new($"waiting: on its way to {facts.Queue}", $"等待中：正进入客服组 {facts.Queue}"),
            _ => throw new UnreachableException($"no sentence for {facts.Cause}"),
        };
    }

    private static Sentence Eligible(WaitFacts facts)
    {
        var (count, skills) = (Words.Count(facts.Eligible, "eligible agent"), string.Join(", ", facts.Needs));
        return skills.Length == 0
            ? new(count, $"{facts.Eligible} 位可接待的客服")
            : new($"{count} with {skills}", $"{facts.Eligible} 位具备 {skills} 的可接待客服");
    }

    private static Sentence NobodyGetsChats(WaitFacts facts)
    {
        (int Many, string En, string Zh)[] kinds =
        [
            (facts.Away, "away", "离开"), (facts.OffShift, "off shift", "不在班"),
            (facts.Paused, "paused", "挂起"), (facts.Draining, "draining", "即将下班"),
        ];
        var there = kinds.Where(kind => kind.Many > 0).ToList();
        var isOne = facts.HoldingSkills == 1;
        var (en, zh) = (
            Words.AnyOf([.. there.Select(kind => kind.En)], ", ", " or "),
            Words.AnyOf([.. there.Select(kind => kind.Zh)], "、", "或"));
        var countsEn = string.Join(", ", there.Select(kind => $"{kind.Many} {kind.En}"));
        var countsZh = string.Join("，", there.Select(kind => $"{kind.Many} 位{kind.Zh}"));
        var isMixed = there.Count > 1;
        return new(
            (isOne ? "waiting: the only agent who could serve it is "
                : $"waiting: all {facts.HoldingSkills} agents who could serve it are ")
                + en + (isMixed ? $" ({countsEn})" : ""),
            (isOne ? "等待中：唯一能接待的客服" : $"等待中：能接待的 {facts.HoldingSkills} 位客服均")
                + zh + (isMixed ? $"（{countsZh}）" : ""));
    }

    private static Sentence Closed(WaitFacts facts, OpeningHours hours, Instant now)
    {
        if (facts.OpensAt is not { } at)
        {
            return new("the queue is closed, the message is kept", "客服组已打烊，留言已保存");
        }

        var time = hours.TimeText(new(at), now);
        return new($"the queue is closed until {time}, the message is kept", $"客服组打烊至 {time}，留言已保存");
    }

    private static Sentence Help(WaitFacts facts, ShopPolicy policy, OpeningHours hours, Instant now)
    {
        if (facts.Asked.Count == 0)
        {
            return new("no other queue is asked to help", "未请求其他客服组支援");
        }

        var isAll = facts.Ring == HelpRing.Everybody && policy.Of(new(facts.Queue)).Asks == HelpScope.Everybody;
        var queues = string.Join(", ", facts.Asked);
        var since = facts.AskedSince is { } at ? hours.TimeText(new(at), now, hasSeconds: true) : null;
        var (whoEn, whoZh) = isAll ? ("every queue", "全部客服组") : ("the neighbours", "相邻客服组");
        return new(
            $"{whoEn} asked to help{(since is null ? "" : $" since {since}")}: {queues}",
            $"{(since is null ? "已" : $"自 {since} 起")}请求{whoZh}支援：{queues}");
    }
}
