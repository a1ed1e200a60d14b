import type { RotaTexts } from "./rota";

const weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

function dayName(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${weekdays[date.getUTCDay()] ?? ""}`;
}

export const zhRota: RotaTexts = {
  key: {
    move: "切换客服或日期", edit: "编辑当天班次（Enter 保存，Esc 放弃）",
    type: "也可直接输入：9-18、9-12 13-17、9-18 /12-13（休息）@after-sale（客服组）+（加班）",
    absent: "请假：填写原因并查看可顶班的人", free: "当天休息", usual: "恢复每周固定班次",
    copy: "复制当天班次", paste: "粘贴到这里", undo: "撤销上一次排班", view: "周视图或日视图",
    turn: "上一周（日）或下一周（日）", today: "回到今天", gaps: "谁可以顶这个班", swaps: "待审批的换班",
    files: "导入和导出", find: "查找客服", back: "返回看板",
  },
  words: {
    rota: "排班", week: "周", day: "日", before: "向前", next: "向后", today: "今天", back: "看板",
    files: "文件", csv: "导出 CSV", calendar: "导出日历", import: "导入…", undo: "撤销",
    find: "查找客服", allQueues: "全部客服组", agent: "客服", absent: "请假", free: "休息",
    anyHour: "不限时段", closed: "店休", overtime: "加班", heads: "每小时人数",
    editHint: "9-18 /12-13 @客服组 +", badShifts: "无法识别的班次，例如：9-12, 13-18 /15-15:30",
    reason: "原因", reasonHint: "病假、年假、培训……", markAbsent: "标记请假",
    whoCould: "可以顶班的人", nobodyCould: "没有人在该时段有空、具备技能且休息充足。",
    fillIn: "安排顶班", keepsGap: "暂不安排", swaps: "换班", noSwaps: "没有待处理的换班。", approve: "批准",
    refuse: "不批准", waitsForColleague: "等待对方同意", choose: "选择文件",
    chooseHint: "从这里导出的 CSV，或 iCalendar 文件。先预览改动，确认后才会生效。",
    apply: "按此排班", nothingNew: "文件没有任何改动。", mistakes: "以下内容无法识别，已忽略",
    cancel: "取消", loading: "正在加载排班……", changed: "这些日期已被他人修改，未排班。",
    keys: "快捷键", planned: "已排", usual: "固定班次", ended: "已处理", special: "特殊日",
    myShifts: "我的班次", addCalendar: "导出为日历文件", askSwap: "申请换班", withWhom: "与谁换",
    takesIt: "直接接班", note: "备注", ask: "发出申请", nobodySwaps: "没有人可以换这个班：休息不足或时间冲突。",
    askedOfYou: "向您申请", agree: "同意", decline: "拒绝", withdraw: "撤回", asked: "您的申请",
    pick: "选择一个班次发起换班。", gap: "无人值班", nowHours: "现在",
  },
  dayName,
  weekOf: (from, until) => `${dayName(from)} 至 ${dayName(until)}`,
  version: (by) => `由${by}排班`,
  warning: { ShiftsOverlap: "班次重叠", RestTooShort: "休息不足" },
  status: {
    asked: "待对方同意", agreed: "双方同意", approved: "已批准", declined: "对方拒绝", refused: "主管未批准",
    withdrawn: "已撤回", expired: "已过期",
  },
  swap: (by, day, shifts, other, theirDay, theirs) =>
    `${by}把${dayName(day)} ${shifts}换给${other}${theirDay === "" ? "" : `，换${dayName(theirDay)} ${theirs}`}`,
  headsAt: (hour, count) => `${hour}:00 – ${count} 人`,
  hoursThisWeek: (hours) => `本周 ${hours} 小时`,
  openSwaps: (count) => `${count} 条换班`,
  planDone: (days) => `已排 ${days} 天。`,
  planPart: (days) => `仅前 ${days} 天已排班。`,
  moreDays: (days) => `另有 ${days} 天。`,
  changedBy: (agent, day, by, now) => `${agent}，${dayName(day)}：${by}改为 ${now}`,
  preview: (changes, same) => `${changes} 天有改动，${same} 天不变。`,
  line: (line) => `第 ${line} 行`,
  mistake: {
    columns: "第一行必须是列名：", agent: "没有这位客服：", day: "日期无效：",
    kind: "类型应为 usual、planned 或 absent：", time: "时间无效：", queue: "没有这个客服组：",
    breaks: "休息须在班次之内，如 12:00-12:30：", shifts: "当天班次或休息重叠，或数量过多：", far: "日期已过或太远：",
    event: "文件中没有日程。", repeats: "不支持重复日程，请逐日填写：",
    cut: "文件在日程中间截断。", zone: "服务器不认识该时区：", long: "文件过长，其后内容未读取。",
    more: "其余未显示的错误数：",
  },
};
