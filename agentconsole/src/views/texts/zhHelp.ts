import type { HelpTexts } from "./help";

export const zhHelp: HelpTexts = {
  words: {
    notices: "通知", noticeText: "想告诉客服什么", post: "发布", to: "发给谁", queue: "队列", agents: "客服",
    until: "有效期", standing: "生效中", noNotices: "没有生效中的通知。", read: "已读", unread: "未读", absent: "不在线",
    takeDown: "撤下", takeDownNow: "对所有人撤下",
  },
  scope: { all: "全体", queue: "一个队列", agents: "指定客服" },
  end: { open: "直到撤下", "15": "15 分钟", "60": "1 小时", "240": "4 小时", midnight: "到零点", time: "指定时间" },
  lack: {
    text: "请写下要告诉客服的内容。", length: "通知最多 500 个字符。", queue: "请选择队列。",
    agents: "请至少选择一位客服。", time: "请设置结束时间。",
  },
  endsAt: (time, left) => `有效至 ${time}（还剩 ${left}）`,
  between: "、",
};
