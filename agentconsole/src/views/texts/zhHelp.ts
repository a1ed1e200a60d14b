import type { HelpTexts } from "./help";

export const zhHelp: HelpTexts = {
  words: {
    notices: "通知", noticeText: "想告诉客服什么", post: "发布", to: "发给谁", queue: "队列", agents: "客服",
    until: "有效期", standing: "生效中", noNotices: "没有生效中的通知。", read: "已读", unread: "未读", absent: "不在线",
    takeDown: "撤下", takeDownNow: "对所有人撤下",
    help: "旁观与协助", concerns: "需要您处理", noConcerns: "没有需要您处理的会话。", nobody: "无人接待", closed: "已结束",
    chatsOf: "某位客服的会话", agent: "客服", noChats: "这位客服没有会话。", watched: "正在旁观的会话",
    loading: "正在载入会话…", watchHint: "选择一个会话即可旁观，买家和客服都不会看到。", whisper: "悄悄话",
    whisperNobody: "写给接手的客服，买家看不到", settle: "处理完毕", settleNote: "如何处理的", show: "查看会话",
    join: "加入会话", leave: "离开会话", takeOver: "接管", toBuyer: "发给买家", say: "发送", openDesk: "打开我的工作台",
    atYourDesk: "该会话在您自己的工作台。", audience: "谁能看到",
  },
  scope: { all: "全体", queue: "一个队列", agents: "指定客服" },
  end: { open: "直到撤下", "15": "15 分钟", "60": "1 小时", "240": "4 小时", midnight: "到零点", time: "指定时间" },
  lack: {
    text: "请写下要告诉客服的内容。", length: "通知最多 500 个字符。", queue: "请选择队列。",
    agents: "请至少选择一位客服。", time: "请设置结束时间。",
  },
  endsAt: (time, left) => `有效至 ${time}（还剩 ${left}）`,
  concern: { escalation: "请求主管", complaint: "投诉", tricky: "疑难", noteMissing: "棘手会话未留言" },
  clock: {
    due: (length) => `剩余 ${length}`, overdue: (length) => `超时 ${length}`, since: (length) => `已 ${length}`,
  },
  whisperTo: (agent) => `写给${agent}，买家看不到`,
  sayTo: (buyer) => `发给 ${buyer}`,
  otherLead: (lead) => `主管 ${lead} 已加入`,
  whispers: (lead, buyer) => `主管 ${lead} 关于 ${buyer}`,
  between: "、",
};
