import type { CareTexts } from "./care";

export const zhCare: CareTexts = {
  flag: {
    tricky: "棘手", complaint: "投诉", red: "红旗", yellow: "黄旗", green: "绿旗", blue: "蓝旗", purple: "紫旗",
  },
  requeued: "已重新排队，等待下一位空闲客服",
  transferAsked: (name) => `${name} 想把会话转给同事`,
  transferRefused: (name) => `会话仍由 ${name} 接待`,
  declined: (name) => `${name} 退回了会话`,
  kept: (until) => (until === undefined ? "当前无人值守，留言已保存" : `留言已保存至 ${until}`),
  moved: (name) => `${name} 把会话调到了其他队列`,
  held: (name, until) => (until === undefined ? `${name} 暂挂了会话` : `${name} 暂挂会话至 ${until}`),
  resumed: "暂挂已结束",
  holdDue: "暂挂时间已到，买家在等回音",
  flagged: (name, flag) => `${name} 标记了：${flag}`,
  unflagged: (name, flag) => `${name} 取消了标记：${flag}`,
  overdue: "投诉未在时限内处理",
  escalated: (name) => `${name} 向主管求助`,
  settled: (name) => `${name} 已处理`,
  noted: (name) => `${name} 的备注`,
  tagged: (name) => `${name}修改了标签`,
  closedForSilence: "买家长时间未回复，会话已结束",
  handsOver: (name, seconds) => `${name} ${seconds > 0 ? `将在 ${seconds} 秒后` : "正在"}把您转给同事。`,
  stay: (name) => `继续由 ${name} 接待`,
  goes: (target, seconds) => `${seconds > 0 ? `${seconds} 秒后` : "正在"}转给 ${target}，除非买家不同意。`,
  cameFrom: (name, queue) => `由 ${name}（${queue}）转来。`,
  handBack: "退回",
};
