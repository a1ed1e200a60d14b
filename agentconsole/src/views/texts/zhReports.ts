import type { ReportTexts } from "./reports";

export const zhReports: ReportTexts = {
  words: {
    reports: "报表", back: "看板", previous: "前一天", next: "后一天", today: "今天", day: "日期",
    allQueues: "全部队列", queue: "队列", meanings: "指标说明", source: "来源",
    compare: "对比上周同日", byHour: "按小时", byQueue: "按队列", byAgent: "按客服", hour: "小时",
    agent: "客服", total: "合计", stop: "停止", stopped: "已停止，已读取的部分保留。",
    goOn: "继续", again: "重试",
    partial: "日志从这一天或前一天开始，可能有所缺失。",
    notRecorded: "这一天尚未记录", sort: "排序：", table: "导出此表 CSV", wholeTable: "导出全部 CSV",
    sessions: "每小时进线会话", rate: "每小时 3 分钟回复率", waits: "每小时排队等待", average: "平均",
    p90: "九成不超过", target: "考核线 90 %", noDay: "日志中没有上周同日。",
    notCompared: "未能读取上周同日。",
    keys: "快捷键", nobody: "没有数据。",
  },
  weekdays: ["周日", "周一", "周二", "周三", "周四", "周五", "周六"],
  making: (read, of) => `正在读取日志：${read} / 最多 ${of} 条事件……`,
  until: (time) => `截至 ${time}，当天尚未结束。`,
  before: (date) => `浅色：${date}`,
  zone: (zone) => `按店铺时间（${zone}）`,
  key: {
    day: "前一天、后一天", today: "今天", tables: "按小时、按队列、按客服", compare: "对比上周同日",
    table: "将此表保存为 CSV", meanings: "指标说明", back: "回到看板",
  },
};
