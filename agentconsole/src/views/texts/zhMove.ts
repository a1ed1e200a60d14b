import type { MoveTexts } from "./move";

const who = (names: readonly string[], count: number): string =>
  (count > 3 || names.length === 0 ? `${count} 名客服` : names.join("、"));

export const zhMove: MoveTexts = {
  key: {
    agents: "进入客服列表", step: "在列表中：下一名或上一名客服", mark: "选中该客服；按住 Shift 移动则连续选中（也可单击、Shift+单击）",
    all: "选中列表中的全部客服", move: "把选中的客服调到别的队列（也可拖过去）",
    slots: "设定选中客服的接待上限", presence: "设定选中客服的状态", byHand: "把等待的买家分给该客服",
    waiting: "调走这个队列里等待的买家", log: "各队列的主管操作记录",
    undo: "撤销刚才的操作", mine: "你在本页做过的操作",
  },
  words: {
    nothing: "没有任何改变。", target: "调到哪个队列", chats: "他们的会话", withChats: "跟着过去",
    handedOver: "交出去：按原来的先后重新排队", move: "调配", cancel: "取消", online: "在线", free: "空余名额",
    load: "负载", waiting: "等待", atOnce: "马上接待", left: "仍在等待", queue: "队列", nobody: "选中的客服都已在这个队列。",
    skills: "按看板当前数据估算；能否马上接待还要看客服的技能是否符合。", undo: "撤销", dismiss: "关闭",
    mine: "你在本页做过的操作", noneMine: "还没有。", running: "进行中…", undoing: "正在撤销…", undone: "已撤销",
    kept: "不能撤销", again: "再试一次", whichWaiting: "哪些等待的买家",
    byTag: "或按标签", findTag: "查找标签", allWaiting: "全部", oldest: "排在最前的", howMany: "人数",
    slots: "接待上限", presence: "状态", set: "设定", whoWaits: "等待的买家", nobodyWaits: "这个队列没有人等待。",
    beyond: "可超出接待上限", log: "主管操作记录", when: "时间", by: "操作人", what: "操作：之前 → 之后",
  },
  title: (agents) => `调配 ${agents} 名客服`,
  marked: (agents) => `已选 ${agents} 名`,
  nobodyServes: (queue, waiting) => `${queue}将无人接待${waiting > 0 ? `，还有 ${waiting} 位买家在等待` : ""}。`,
  joining: (sessions) => (sessions > 0 ? `+${sessions}` : `−${-sessions}`),
  waitingTitle: (queue) => `调走${queue}里等待的买家`,
  slotsTitle: (agents) => `${agents} 名客服的接待上限`,
  presenceTitle: (agents) => `${agents} 名客服的状态`,
  byHandTitle: (agent) => `把等待的买家分给${agent}`,
  done: {
    agents: (names, count, to, withChats) =>
      `已把${who(names, count)}调到${to}${withChats ? "，会话跟着过去" : "，会话已交出"}。`,
    waiting: (count, from, to, by) => `已把 ${count} 位等待的买家${by}从${from}调到${to}。`,
    slots: (names, count, slots) => `已把${who(names, count)}的接待上限设为 ${slots}。`,
    presence: (names, count, presence) => `已把${who(names, count)}设为${presence}。`,
    byHand: (buyer, agent) => `已把${buyer}分给${agent}。`,
  },
  act: {
    presence: (agent, before, after) => `${agent}：${before} → ${after}`,
    slots: (agent, before, after) => `${agent}：接待上限 ${before} → ${after}`,
    overtime: (agent, before, after) => `${agent}：班次至 ${before} → ${after}`,
    agentMoved: (agent, to, chats) => `${agent} → ${to}${chats > 0 ? `，带 ${chats} 个会话` : ""}`,
    waitingMoved: (count, to, by) => `${count} 位等待的买家${by} → ${to}`,
    givenByHand: (session, agent) => `${session} → ${agent}`,
    takenBack: (session, agent) => `${session} ← ${agent}`,
  },
  chosen: {
    tier: (tier) => `会员等级：${tier}`, tag: (tag) => `标签：${tag}`, skill: (skill) => `技能：${skill}`,
    by: (parts) => `（${parts.join("，")}）`,
  },
  changedBy: (lead, time, what) => `${lead}在 ${time} 操作：${what}。`,
  refused: (name, why) => `${name}未执行：${why}`,
  notBack: (name, why) => `${name}未撤销：${why}`,
  nowIn: (queue) => `现在在${queue}。`,
  why: {
    AgentMoved: "已在别的队列。", UnknownAgent: "不在这个队列。", BadMove: "目标须是本店的另一个队列。",
    AgentFull: "没有空余名额。", AgentNotThere: "不在岗，不能接会话。", NotWaiting: "该会话已不在这个队列里等待。",
    NotSignedOn: "没有上线。", ChangedMeanwhile: "已被改动。", ServedMeanwhile: "已被接待或已离开，保持不变。",
    BadPresence: "不能设为这个状态。", Busy: "服务器忙，请再试一次。", TooFast: "操作太快，请稍后再试。",
    Unavailable: "没能保存，什么都没有改变，请再试一次。", QueueFull: "队列已满。",
  },
};
