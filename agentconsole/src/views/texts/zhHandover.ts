import type { HandoverTexts } from "./handover";

export const zhHandover: HandoverTexts = {
  words: {
    book: "交班", write: "填写交班", read: "查看交班", confirm: "我已阅读",
    toAll: "给下一班的话", toAllHint: "下一班须知道的事：活动规则变化、缺货商品……",
    needsNote: "请留言", noteHint: "接手的人须知道什么", save: "保存", saved: "已保存。", unsaved: "尚未保存，已留在本浏览器中。",
    nothing: "您手上没有棘手、暂缓或投诉的会话。", tricky: "棘手", complaint: "投诉",
    waited: "等待回复", noPages: "还没有交班记录。", stillThere: "仍在岗",
    readBy: "已阅读", notYet: "尚未阅读", nobody: "无", choose: "请选择班次", earlier: "之前的班次",
    mine: "您的交班",
  },
  ends: (time) => `您的班次 ${time} 结束：下一班需要知道什么？`,
  lacking: (count) => `${count} 个棘手会话还没有留言`,
  toRead: (time, lines) => `${time} 下班的同事留下了 ${lines} 条交班，请阅读。`,
  shift: (time) => `${time} 结束的班次`,
  openChats: (count) => `${count} 个未结束会话`,
  due: (time) => `${time} 到期`,
};
