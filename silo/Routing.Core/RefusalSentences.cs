using System.Collections.Frozen;
using System.Diagnostics;

namespace Routing.Core;

/// <summary>What a refusal means, as a sentence a person understands, in English and Chinese.</summary>
public static class RefusalSentences
{
    private static readonly FrozenDictionary<Refusal, (string En, string Zh)> Sentences =
        new Dictionary<Refusal, (string En, string Zh)>
    {
        [Refusal.None] = ("Accepted.", "已接受。"),
        [Refusal.UnknownShop] = ("No shop of that name is served here; check the shop's name.", "没有这个店铺，请检查店铺名称。"),
        [Refusal.UnknownQueue] = (
            "The shop has no queue of that name; choose one of its queues.",
            "店铺没有这个客服组，请选择已有的客服组。"),
        [Refusal.UnknownSession] = (
            "There is no such conversation; check its name, or open a new one.",
            "没有这个会话，请检查编号或重新发起。"),
        [Refusal.UnknownAgent] = (
            "There is no such agent in that queue; choose one who is signed on there.",
            "该客服组没有这位客服，请选择组内在线的客服。"),
        [Refusal.NotYourSession] = (
            "This conversation is not yours; only its buyer or its agent may do this.",
            "这个会话不属于您，仅其买家或接待客服可操作。"),
        [Refusal.SessionClosed] = ("The conversation is closed; open a new one.", "会话已结束，请重新发起。"),
        [Refusal.SessionStillOpen] = (
            "The conversation is still open; do this after it is closed.",
            "会话尚未结束，请在结束后操作。"),
        [Refusal.EmptyText] = ("The message is empty; write something.", "消息内容为空，请输入内容。"),
        [Refusal.TextTooLong] = ("The message is too long; send it in parts.", "消息太长，请分段发送。"),
        [Refusal.NotText] = ("The message holds characters that are not text; remove them.", "消息含有无法识别的字符，请删除后重发。"),
        [Refusal.ResendDiffers] = (
            "A message with this id was already posted, with another text; use a new id.",
            "相同编号的消息已发送过且内容不同，请使用新编号。"),
        [Refusal.BadMessageId] = ("The message id is none; it must be a UUID.", "消息编号无效，必须是 UUID。"),
        [Refusal.BadRating] = ("That rating cannot be; stars are a whole number from 1 to 5.", "评分无效，应为 1 到 5 的整数。"),
        [Refusal.AlreadyRated] = (
            "The conversation has been rated already; a rating stays as it is.",
            "会话已评价过，评价不可更改。"),
        [Refusal.BadPresence] = (
            "That presence cannot be chosen; choose Online, Paused, Away or Offline.",
            "不能选择该状态，请选择在线、挂起、离开或离线。"),
        [Refusal.BadTransfer] = (
            "A transfer cannot go there; name one queue or one agent that does not have the chat yet.",
            "无法转接到该处，请选择一个其他的客服组或客服。"),
        [Refusal.NoTransfer] = (
            "No transfer is under way; it has happened, or was never asked.",
            "当前没有转接，可能已完成或从未发起。"),
        [Refusal.BadHold] = (
            "That hold cannot be; it must end in the future, and not too far ahead.",
            "挂起时间无效，须在未来且不超过上限。"),
        [Refusal.BadTags] = (
            "Those tags cannot be; at most 8, each of 1 to 24 characters.", "标签无效，最多 8 个，每个 1 至 24 字。"),
        [Refusal.NoteNeeded] = ("A note is missing; write what it was, and how it ended.", "缺少说明，请填写问题与处理结果。"),
        [Refusal.AgentMoved] = ("You work in another queue now; sign on there.", "您已调到其他客服组，请在那里上线。"),
        [Refusal.AgentFull] = (
            "The agent has no room for another chat; choose another, or go beyond his slots.",
            "该客服没有空余的接待名额，请选择其他客服或确认超额分配。"),
        [Refusal.AgentNotThere] = (
            "The agent is not there to be given a chat; choose one who is Online.",
            "该客服不在线，请选择在线的客服。"),
        [Refusal.NotWaiting] = (
            "The conversation does not wait in this queue; only one that waits can be given or moved.",
            "该会话不在本组排队，只能分配或调动排队中的会话。"),
        [Refusal.ChangedMeanwhile] = (
            "It has been changed meanwhile; look how it is now, then decide again.",
            "情况已有变动，请查看当前状态后再决定。"),
        [Refusal.LeadAlreadyThere] = (
            "Another lead has joined this conversation already; ask him, or take it over.",
            "已有其他主管加入该会话，请与其联系或直接接管。"),
        [Refusal.BadMove] = ("It cannot be moved there; name another queue of the shop.", "无法调往该处，请选择店铺的另一个客服组。"),
        [Refusal.BadOvertime] = (
            "The agent's shift does not run; only one that runs now can be made longer.",
            "该客服当前没有进行中的班次，只能延长正在进行的班次。"),
        [Refusal.BadSlots] = (
            "That number of slots cannot be; it is a whole number from 1 to 20.",
            "接待上限无效，应为 1 到 20 的整数。"),
        [Refusal.BadPlan] = (
            "That day cannot be planned so; choose one from yesterday to 62 days ahead, with a short note.",
            "该日期无法这样排班，请选择昨天起 62 天内的日期，备注需简短。"),
        [Refusal.BadShift] = (
            "Those shifts cannot be; they must not overlap, and breaks must lie inside them.",
            "班次无效：班次之间不能重叠，休息须在班次之内。"),
        [Refusal.UnknownHandover] = (
            "There is no such page in the handover book, or that shift has not ended; read the book again.",
            "交班本中没有这一页，或该班次尚未结束，请重新查看交班本。"),
        [Refusal.BadHandover] = (
            "That cannot be handed over so; write for the shift that ends now, one note a chat.",
            "无法这样交班：请填写即将结束的班次，每个会话一条备注。"),
        [Refusal.UnknownSwap] = ("There is no such swap of yours; look at the list.", "没有这条换班申请，请查看列表。"),
        [Refusal.BadSwap] = (
            "That swap cannot be; both need a shift to give that has not begun, and nobody is absent.",
            "无法这样换班：双方须有尚未开始的班次可换，且无人请假。"),
        [Refusal.TooManySwaps] = (
            "Too many swaps are open already; take one back, or wait until one is settled.",
            "未结束的换班申请过多，请先撤回一条或等待处理。"),
        [Refusal.SwapOver] = ("That swap is over already; look how it ended.", "这条换班申请已结束，请查看结果。"),
        [Refusal.SwapNotAgreed] = (
            "The colleague has not agreed yet; wait for his answer.", "对方尚未同意，请等待答复。"),
        [Refusal.ShiftsOverlap] = (
            "Somebody would work twice at the same time; choose other shifts.", "有人会在同一时间排了两个班，请另选班次。"),
        [Refusal.RestTooShort] = (
            "Somebody would have too little rest between two days; choose other shifts.",
            "有人两个班次之间休息时间不足，请另选班次。"),
        [Refusal.SkillsMissing] = (
            "Who would work there lacks a skill that the queue needs; choose somebody else.",
            "接班的人缺少该客服组所需的技能，请另选人员。"),
        [Refusal.UnknownNotice] = (
            "That notice does not stand any more; it was taken down, or its time is over.", "该通知已失效，可能已撤下或过期。"),
        [Refusal.BadNotice] = (
            "That end cannot be; a notice ends in the future, within seven days.", "通知结束时间无效，须在七天之内。"),
        [Refusal.TooManyNotices] = (
            "Too many notices stand already; take one down first.", "通知过多，请先撤下一条。"),
        [Refusal.TooManyWatched] = (
            "You watch as many chats as may be watched at a time; leave one first.", "同时旁观的会话过多，请先关闭一个。"),
        [Refusal.FileTooLarge] = ("The file is too large; up to 5 MiB can be sent.", "文件太大，最大 5 MiB。"),
        [Refusal.BadFileType] = (
            "This kind of file cannot be sent; PNG, JPEG, GIF, WebP, PDF and plain text can.",
            "不支持该类型的文件，可发送 PNG、JPEG、GIF、WebP、PDF 和纯文本。"),
        [Refusal.TooManyFiles] = (
            "This conversation has 50 files already; no more can be added.", "本会话已有 50 个文件，无法继续添加。"),
        [Refusal.UnknownFile] = (
            "This conversation has no such file; look for it among its messages.", "本会话没有该文件，请在消息中查找。"),
        [Refusal.BadQuickReplyKey] = (
            "That short name cannot be; it is 1 to 40 characters, without line breaks and slashes.",
            "快捷短语名称无效，应为 1 至 40 个字，不含换行和斜杠。"),
        [Refusal.TooManyQuickReplies] = (
            "You have 200 quick replies of your own already; delete one first.", "个人快捷短语已达 200 条，请先删除一条。"),
        [Refusal.UnknownQuickReply] = (
            "You have no quick reply of that name; choose one of yours.", "没有该名称的个人快捷短语，请选择已有的。"),
        [Refusal.BadSettings] = (
            "The settings have mistakes; nothing was changed. Each is told with its place.",
            "设置有误，未作任何更改，请按所列位置修改。"),
        [Refusal.UnknownVersion] = (
            "That version is not kept any more; choose another one.", "该版本已不再保留，请选择其他版本。"),
        [Refusal.BadReportDay] = (
            "No report can be made of that day; write it YYYY-MM-DD, today or a day before.",
            "无法生成该日报表，请写成 YYYY-MM-DD，且不晚于今天。"),
        [Refusal.DayNotKept] = (
            "The journal begins after that day; choose a later one.",
            "日志从该日之后才开始，请选更晚的日期。"),
        [Refusal.ReportStopped] = (
            "The report was stopped before it was ready; ask again and it goes on from there.",
            "报表在完成前被停止，再次请求会从停下处继续。"),
        [Refusal.NotSignedOn] = ("The agent is not signed on; sign on first.", "客服尚未上线，请先上线。"),
        [Refusal.NotSignedIn] = ("Nobody is signed in here; sign in first.", "尚未登录，请先登录。"),
        [Refusal.SignInFailed] = ("User or password is wrong; try again.", "用户名或密码错误，请重试。"),
        [Refusal.RoleMayNot] = ("Your role does not allow this; ask a lead of this shop.", "您的角色无此权限，请联系本店主管。"),
        [Refusal.BadToken] = (
            "The buyer token is not valid for this shop; ask the shop for a new one.",
            "买家令牌无效，请向店铺重新获取。"),
        [Refusal.TokenExpired] = ("The buyer token has expired; ask for a new one.", "买家令牌已过期，请重新获取。"),
        [Refusal.Malformed] = (
            "The request cannot be read; its form is described at /openapi/v1.json.",
            "请求格式有误，格式说明见 /openapi/v1.json。"),
        [Refusal.BadOrigin] = (
            "Pages of this origin may not connect; the shop must allow it in its file.",
            "不允许该来源的页面连接，须在店铺文件中加入该来源。"),
        [Refusal.QueueFull] = ("The waiting line is full; try again later.", "排队人数已满，请稍后再试。"),
        [Refusal.TooFast] = ("Too many requests; slow down and try again.", "操作过于频繁，请稍后再试。"),
        [Refusal.Busy] = ("The server is busy; try again.", "服务器繁忙，请重试。"),
        [Refusal.Unavailable] = ("The server could not store this; nothing changed, try again.", "暂时无法保存，请重试。"),
        [Refusal.Stopping] = ("The server is restarting; try again.", "服务器正在重启，请重试。"),
    }.ToFrozenDictionary();

    public static string English(Refusal refusal) => Of(refusal).En;

    public static string Chinese(Refusal refusal) => Of(refusal).Zh;

    private static (string En, string Zh) Of(Refusal refusal) => Sentences.TryGetValue(refusal, out var sentence)
        ? sentence
        : throw new UnreachableException($"no sentence for {refusal}");
}
