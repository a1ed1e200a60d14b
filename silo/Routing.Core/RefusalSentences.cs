namespace Routing.Core;

/// <summary>What a refusal means, as a sentence a person understands, in English and Chinese.</summary>
public static class RefusalSentences
{
    public static string English(Refusal refusal) => Of(refusal).En;

    public static string Chinese(Refusal refusal) => Of(refusal).Zh;

    private static (string En, string Zh) Of(Refusal refusal) => refusal switch
    {
        Refusal.None => ("Accepted.", "已接受。"),
        Refusal.UnknownShop => ("No shop of that name is served here.", "没有这个店铺。"),
        Refusal.UnknownQueue => ("The shop has no queue of that name.", "店铺没有这个客服组。"),
        Refusal.UnknownSession => ("There is no such conversation.", "没有这个会话。"),
        Refusal.UnknownAgent => ("There is no such agent in that queue.", "该客服组没有这位客服。"),
        Refusal.NotYourSession => ("This conversation is not yours.", "这个会话不属于您。"),
        Refusal.SessionClosed => ("The conversation is closed; open a new one.", "会话已结束，请重新发起。"),
        Refusal.SessionStillOpen => ("The conversation is still open.", "会话尚未结束。"),
        Refusal.EmptyText => ("The message is empty.", "消息内容为空。"),
        Refusal.TextTooLong => ("The message is too long; send it in parts.", "消息太长，请分段发送。"),
        Refusal.NotText => ("The message holds characters that are not text.", "消息含有无法识别的字符。"),
        Refusal.ResendDiffers => (
            "A message with this id was already posted, with another text.", "相同编号的消息已发送过，内容不同。"),
        Refusal.BadMessageId => ("The message id must be a UUID.", "消息编号必须是 UUID。"),
        Refusal.BadRating => ("Stars are a whole number from 1 to 5.", "评分应为 1 到 5 的整数。"),
        Refusal.AlreadyRated => ("The conversation has been rated already.", "会话已评价过。"),
        Refusal.BadPresence => (
            "Choose Online, Paused, Away or Offline.", "请选择在线、挂起、离开或离线。"),
        Refusal.BadTransfer => (
            "Name one queue or one agent that does not have the chat yet.", "请选择一个其他的客服组或客服。"),
        Refusal.NoTransfer => ("No transfer is under way.", "当前没有转接。"),
        Refusal.BadHold => ("A hold must end in the future, and not too far ahead.", "挂起时间须在未来且不超过上限。"),
        Refusal.NoteNeeded => ("Write a note: what it was, and how it ended.", "请填写说明：问题与处理结果。"),
        Refusal.AgentMoved => ("You work in another queue now; sign on there.", "您已调到其他客服组，请在那里上线。"),
        Refusal.AgentFull => ("The agent has no room for another chat.", "该客服没有空余的接待名额。"),
        Refusal.AgentNotThere => ("The agent is not there to be given a chat.", "该客服不在线，无法分配。"),
        Refusal.NotWaiting => ("The conversation does not wait in this queue.", "该会话不在本组排队。"),
        Refusal.BadMove => ("Name another queue of the shop.", "请选择店铺的另一个客服组。"),
        Refusal.BadOvertime => (
            "Only a shift that runs now can be made longer.", "只能延长正在进行的班次。"),
        Refusal.BadSlots => ("Slots are a whole number from 1 to 20.", "接待上限应为 1 到 20 的整数。"),
        Refusal.NotSignedOn => ("Sign on first.", "请先上线。"),
        Refusal.NotSignedIn => ("Sign in first.", "请先登录。"),
        Refusal.SignInFailed => ("User or password is wrong.", "用户名或密码错误。"),
        Refusal.RoleMayNot => ("Your role does not allow this.", "您的角色无此权限。"),
        Refusal.BadToken => ("The buyer token is not valid for this shop.", "买家令牌无效。"),
        Refusal.TokenExpired => ("The buyer token has expired; ask for a new one.", "买家令牌已过期，请重新获取。"),
        Refusal.Malformed => ("The request cannot be read.", "请求格式有误。"),
        Refusal.BadOrigin => ("Pages of this origin may not connect.", "不允许该来源的页面连接。"),
        Refusal.QueueFull => ("The waiting line is full; try again later.", "排队人数已满，请稍后再试。"),
        Refusal.TooFast => ("Too many requests; slow down and try again.", "操作过于频繁，请稍后再试。"),
        Refusal.Busy => ("The server is busy; try again.", "服务器繁忙，请重试。"),
        Refusal.Unavailable => ("The server could not store this; nothing changed, try again.", "暂时无法保存，请重试。"),
        Refusal.Stopping => ("The server is restarting; try again.", "服务器正在重启，请重试。"),
        _ => throw new System.Diagnostics.UnreachableException($"no sentence for {refusal}"),
    };
}
