import type { SettingsTexts } from "./settings";
import type { Wrong } from "../../state/settingsChecks";

const meanings: Readonly<Record<string, string>> = {
  vipBoostSeconds: "贵宾在排队中的提前量。越大贵宾越快，其他人越慢。",
  memberBoostSeconds: "会员在排队中的提前量。越大会员越快，其他人越慢。",
  affinityStrongHours: "上次接待的客服即使忙碌也接回该买家的时长。越长越连贯，越短越均衡。",
  affinityWeakHours: "上次接待的客服有空位时接回该买家的时长。越长越连贯，越短越按分配方式。",
  hardMaximumPerSlot: "客服打开的会话不会超过接待上限的这个倍数。",
  idleAfterSeconds: "已回复的买家沉默多久后该会话占用变小。",
  idleCost: "一个空闲会话占用多少接待位。越低每人接待越多。",
  lateAfterSeconds: "未回复多久后该行变红，须早于同事代答。",
  coverAfterSeconds: "未回复多久后由同事代答；行业标准为 180 秒。",
  askNeighboursAfterSeconds: "排在最前的买家等待多久后求助相邻队列。",
  askAllAfterSeconds: "等待多久后求助全店所有队列，不早于相邻队列。",
  tellLeadAfterSeconds: "等待多久后通知主管，不早于求助全店。",
  offersAtOnce: "一个队列同时为另一个队列预留的空闲客服数。",
  offerSeconds: "为未应答的队列预留客服的时长。",
  slowReplyRounds: "有这么多轮未回复且其中一轮超时，客服自动离开。",
  silentConsoleSeconds: "工作台多久没有动静后客服自动离开。",
  stormPercent: "时间窗内超过此比例的客服掉线，视为我方故障。",
  stormWindowSeconds: "统计掉线风暴的时间窗。",
  stormGraceSeconds: "风暴中代替断线宽限的时长。",
  stormSpreadMilliseconds: "风暴中各宽限结束的错开间隔。",
  closeBusySeconds: "有人排队时，已回复的买家沉默多久后结束会话。",
  closeQuietSeconds: "无人排队时，已回复的买家沉默多久后结束会话。",
  transferConsentSeconds: "买家可在多久内拒绝转接；0 表示不询问。",
  complaintMinutes: "投诉须在多久内处理，否则通知主管。",
  longestHoldMinutes: "客服可挂起一个会话的最长时间。",
  retellAtOnce: "人手变化时，立即重新告知排在最前的多少人。",
  retellPauseSeconds: "两次重新告知之间的间隔。",
  waitingReplySeconds: "最多多久告知一次排队位置。",
  disconnectGraceSeconds: "断线多久后客服自动离开。",
  drainMinutes: "班次结束前多久不再分配新会话。",
  restHours: "换班或替班时，两天的班次之间至少休息多久。",
  maxWaiting: "一个队列最多排多少人，超过则拒绝。",
  maxTextBytes: "单条消息的最大字节数。",
};

const units: Readonly<Record<string, string>> = {
  seconds: "秒", hours: "小时", minutes: "分钟", milliseconds: "毫秒", percent: "%", agents: "位客服", rounds: "轮",
  buyers: "位买家", sessions: "个会话", "times his slots": "倍接待上限", "hundredths of a slot": "% 接待位",
  "bytes of UTF-8": "字节",
};

export const zhSettings: SettingsTexts = {
  section: {
    queues: "队列", texts: "自动回复", quick: "快捷短语", policy: "规则", agents: "客服", shop: "营业时间与店铺",
    history: "历史",
  },
  words: {
    title: "店铺设置", back: "返回看板", save: "保存", discard: "放弃更改", filter: "搜索", add: "新增", remove: "删除",
    none: "无", noMatch: "没有匹配项。", usual: "默认", keys: "快捷键", shopSkills: "店铺技能",
    skillsHint: "队列和客服从中选择。", neighboursHint: "本队列无人空闲时按此顺序求助。",
    weightHint: "仅在按权重分配的队列中起作用。", textHint: "买家看到的文字", preview: "买家所见",
    quickHint: "客服输入它来查找。", mine: "我的", policyHint: "只保存与默认值不同的数值。", onlyChanged: "只看已修改",
    reset: "恢复默认", password: "密码", passwordHint: "8 至 128 个字符；保存后旧密码的登录立即失效。",
    passwordSet: "将设置新密码。", newPassword: "新账号须设置密码。", shifts: "每周班次", noShifts: "无班次：任何时间均可上线。",
    addShift: "新增班次", look: "改了什么", goBack: "恢复到此版本", byFile: "直接编辑了文件", nothingYet: "尚无版本。",
    leave: "离开并保留草稿", stay: "继续编辑", leaveTitle: "有未保存的更改", leaveText: "草稿保留在此浏览器中，直到保存或放弃。",
    broken: "店铺文件本身有误，须先在文件中改正，才能在此保存。", theirs: "采用对方的",
    meanwhile: "期间已有人保存。您的更改已合并到新版本之上，请检查后再次保存。", conflicts: "双方都修改了以下内容，目前保留您的：",
    changes: "您的更改", secret: "已更改", moved: "顺序已调整", loading: "正在读取设置…", rules: "分配与溢出",
    ringTimes: "求助时间（适用于全店所有队列）", whatChanges: "将作的更改", nothing: "尚无。", again: "重试", when: "时间",
    who: "操作人", cancel: "取消", appliesNext: "接待上限、技能、座位和班次在下次上线时生效。",
    discardText: "未保存的内容将全部丢失。", first: "已知的最早版本。", passwordsLost: "新密码不存入草稿，刷新后须重新输入。",
  },
  general: {
    always: "全天营业。", setHours: "设置营业时间", openAlways: "改为全天营业", closed: "休息", spans: "营业时间",
    addDay: "新增日期", zoneHint: "IANA 时区名；营业时间和班次以此为准。", intents: "咨询意图",
    intentsHint: "店铺页面可带意图发起会话，会话进入此队列，由具备这些技能的客服接待。", usualReasons: "使用默认原因。",
    ownReasons: "修改原因", noReasons: "无：结束会话时不询问原因。",
    originsHint: "除本服务器自身外，允许买家从这些网页咨询，如 https://shop.example。",
    hoursHint: (zone) => `按 ${zone} 时间，如 09:00-12:00, 14:00-18:00；22:00-02:00 延续到次日。`,
    removeDay: (date) => `删除 ${date}`,
  },
  member: {
    queues: "队列", agents: "客服", shared: "快捷短语", texts: "自动回复", policy: "规则", zh: "中文", en: "英文",
    id: "登录名", queueId: "标识", name: "名称", ranking: "分配方式", neighbours: "相邻队列", asks: "求助范围",
    skills: "技能", hours: "营业时间", role: "角色", queue: "队列", seat: "座位", site: "楼宇", floor: "楼层", row: "排",
    desk: "位", slots: "接待上限", weight: "权重", shifts: "班次", passwordHash: "密码", passwords: "密码", key: "短名",
    intents: "咨询意图", intent: "意图", keepTranscriptsDays: "会话保留天数", timeZone: "时区", languages: "语言",
    allowedOrigins: "允许的网页", closeReasons: "结束原因", secret: "密钥", from: "开始", until: "结束", days: "星期",
    quickReplies: "快捷短语", shopName: "店铺名称", weekly: "每周", special: "特殊日期", date: "日期", spans: "时间",
    note: "备注", monday: "周一", tuesday: "周二", wednesday: "周三", thursday: "周四", friday: "周五", saturday: "周六",
    sunday: "周日",
  },
  ranking: { leastLoaded: "负载最低优先", longestIdle: "空闲最久优先", roundRobin: "轮流", weighted: "按权重" },
  asks: { everybody: "相邻队列，然后全店", neighbours: "仅相邻队列", nobody: "不求助" },
  role: { agent: "客服", lead: "主管" },
  day: { mon: "周一", tue: "周二", wed: "周三", thu: "周四", fri: "周五", sat: "周六", sun: "周日" },
  automatic: {
    welcome: ["欢迎", "买家第一条消息时"], waiting: ["排队", "进入排队及位置变化时"],
    waitingUnknown: ["排队（时间未知）", "无人可接待时"], away: ["暂离", "同事代为接待离开的客服时"],
    late: ["未及时回复", "同事代为接待在线但未回复的客服时"], offHours: ["非营业时间", "店铺休息时"],
    closing: ["结束", "买家长时间未说话时"], rating: ["评价", "会话结束后"],
  },
  policyGroup: {
    line: "排队与分配", rings: "逐级求助", clock: "回复计时与负载", away: "离开与掉线风暴", closing: "结束与转接", bounds: "告知与上限",
  },
  policy: {
    vipBoostSeconds: "贵宾提前量", memberBoostSeconds: "会员提前量", affinityStrongHours: "强亲和时长",
    affinityWeakHours: "弱亲和时长", hardMaximumPerSlot: "会话硬上限倍数", idleAfterSeconds: "转为空闲会话",
    idleCost: "空闲会话占用", lateAfterSeconds: "超时变红", coverAfterSeconds: "同事代答",
    askNeighboursAfterSeconds: "求助相邻队列", askAllAfterSeconds: "求助全店", tellLeadAfterSeconds: "通知主管",
    offersAtOnce: "同时借出客服", offerSeconds: "借出等待", slowReplyRounds: "自动离开轮数",
    silentConsoleSeconds: "工作台无动静", stormPercent: "掉线风暴比例", stormWindowSeconds: "风暴时间窗",
    stormGraceSeconds: "风暴宽限", stormSpreadMilliseconds: "风暴错开", closeBusySeconds: "有人排队时结束",
    closeQuietSeconds: "无人排队时结束", transferConsentSeconds: "转接拒绝时限", complaintMinutes: "投诉处理时限",
    longestHoldMinutes: "最长挂起", retellAtOnce: "同时重新告知", retellPauseSeconds: "告知间隔",
    waitingReplySeconds: "位置告知间隔", disconnectGraceSeconds: "断线宽限", drainMinutes: "下班前停止分配",
    restHours: "班次间隔休息", maxWaiting: "队列人数上限", maxTextBytes: "消息大小上限",
  },
  meaning: (number, inEnglish) => meanings[number] ?? inEnglish,
  unit: (inEnglish) => units[inEnglish] ?? inEnglish,
  sample: {
    shop: "示例店铺", agent: "小林", cover: "小梅", position: "3", wait: "2 分钟", until: "9:00", buyer: "安",
  },
  unsaved: (changes) => (changes === 0 ? "没有未保存的更改" : `${changes} 处未保存的更改`),
  mistakes: (count) => `${count} 处错误`,
  saved: (version) => `已保存为版本 ${version}，立即生效。`,
  version: (version) => `版本 ${version}`,
  backTo: (version) => `恢复到版本 ${version}`,
  backTitle: (version) => `恢复到版本 ${version}？`,
  backText: (version) => `设置将恢复为版本 ${version} 的内容，并保存为新版本。账号保留当前密码。`,
  moreChanges: (count) => `另有 ${count} 处更改`,
  wrong: sayWrong,
  range: (least, most, usual) => `${least}–${most}${usual === undefined ? "" : `，默认 ${usual}`}`,
  added: (what) => `${what}：新增`,
  removed: (what) => `${what}：删除`,
  fromTo: (what, before, after) => `${what}：${before} → ${after}`,
  rulesOf: (queue) => `${queue} 的分配与溢出`,
  mayHold: (names) => `可用 ${names.map((name) => `{${name}}`).join(" ")}`,
};

function sayWrong(wrong: Wrong): string {
  switch (wrong.kind) {
    case "missing": return "此处不能为空。";
    case "form": return "格式不正确。";
    case "choice": case "type": return "不能选择此项。";
    case "brace": return "花括号不成对。";
    case "range": return `应为 ${wrong.least} 至 ${wrong.most} 的整数。`;
    case "length": return `应为 ${wrong.least} 至 ${wrong.most} 个字符。`;
    case "items": return `应有 ${wrong.least} 至 ${wrong.most} 项。`;
    case "placeholder":
      return `此处不能使用 {${wrong.name}}，可用 ${wrong.known.map((name) => `{${name}}`).join(" ")}。`;
  }
}
