import type { MoveTexts } from "./move";

const who = (names: readonly string[], count: number): string =>
  (count > 3 || names.length === 0 ? `${count} 名客服` : names.join("、"));

export const zhMove: MoveTexts = {
  key: {
    agents: "进入客服列表", step: "在列表中：下一名或上一名客服", mark: "选中该客服；按住 Shift 移动则连续选中（也可单击、Shift+单击）",
    all: "选中列表中的全部客服", move: "把选中的客服调到别的队列（也可拖过去）",
    undo: "撤销刚才的操作", mine: "你在本页做过的操作",
  },
  words: {
    target: "调到哪个队列", chats: "他们的会话", withChats: "跟着过去",
    handedOver: "交出去：按原来的先后重新排队", move: "调配", cancel: "取消", online: "在线", free: "空余名额",
    load: "负载", waiting: "等待", atOnce: "马上接待", left: "仍在等待", queue: "队列", nobody: "选中的客服都已在这个队列。",
    skills: "按看板当前数据估算；能否马上接待还要看客服的技能是否符合。", undo: "撤销", dismiss: "关闭",
    mine: "你在本页做过的操作", noneMine: "还没有。", running: "进行中…", undoing: "正在撤销…", undone: "已撤销",
    kept: "不能撤销", again: "再试一次",
  },
  title: (agents) => `调配 ${agents} 名客服`,
  marked: (agents) => `已选 ${agents} 名`,
  nobodyServes: (queue, waiting) => `${queue}将无人接待${waiting > 0 ? `，还有 ${waiting} 位买家在等待` : ""}。`,
  joining: (sessions) => (sessions > 0 ? `+${sessions}` : `−${-sessions}`),
  agentsMoved: (names, count, to, withChats) =>
    `已把${who(names, count)}调到${to}${withChats ? "，会话跟着过去" : "，会话已交出"}。`,
  nothing: (what) => `未执行：${what}`,
  refused: (name, why) => `${name}未调：${why}`,
  notBack: (name, why) => `${name}未撤销：${why}`,
  nowIn: (queue) => `现在在${queue}。`,
  why: {
    AgentMoved: "已在别的队列。", UnknownAgent: "不在这个队列。", BadMove: "目标须是本店的另一个队列。",
    AgentFull: "没有空余名额。", AgentNotThere: "不在岗，不能接会话。", NotWaiting: "该会话已不在这个队列里等待。",
    NotSignedOn: "没有上线。", Busy: "服务器忙，请再试一次。", TooFast: "操作太快，请稍后再试。",
    Unavailable: "没能保存，什么都没有改变，请再试一次。", QueueFull: "队列已满。",
  },
};
