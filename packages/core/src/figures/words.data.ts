import type { Comparator, Hedge } from './figure.js'

export type BoundRow = readonly [comparator: Comparator | '', hedge: Hedge | '', words: string]

/** Words directly in front of a number. Source: handbook E.2.1, E.2.5. */
export const wordsBefore: readonly BoundRow[] = [
  [
    '≥',
    'least',
    '不低于 不少于 不小于 不得低于 不得少于 不得小于 不能低于 不能少于 不应低于 至少 最少 大于等于 大于或等于 高于等于 高于或等于 多于或等于 达到或超过 超过或达到'
  ],
  ['>', '', '大于 高于 多于 优于'],
  ['>', 'over', '超过 超出 超过了 超 逾 突破 突破了'],
  [
    '≤',
    'most',
    '不高于 不超过 不超出 不大于 不多于 不得高于 不得超过 不得大于 不得多于 不能超过 不应超过 至多 最多 小于等于 小于或等于 低于等于 低于或等于 少于或等于 控制在'
  ],
  ['<', '', '小于 低于 少于 未达 未达到 没有达到 达不到'],
  ['<', 'under', '不足 不到 不满'],
  ['', 'under', '近 将近 接近 接近于'],
  ['', 'about', '约 大约 大概 大致 约为 大约为 约占 约达 约有 约计 约合 大约有']
]

/** A word that ends another word bounds nothing: 「节约300万元」, 「附近3个村」. */
export const notAfter: Readonly<Record<string, string>> = {
  约: '节预签集简违契盟特条公制解履邀',
  近: '附最就邻临靠远相贴亲',
  超: '高赶反彩Bb黑'
}

/** Words directly behind a number and its unit. */
export const wordsBehind: readonly BoundRow[] = [
  ['≥', 'least', '以上 及以上 或以上'],
  ['≤', 'most', '以下 及以下 或以下 以内 之内 内'],
  ['', 'about', '左右 上下'],
  ['', 'over', '多 余']
]

/** 内 and 多 begin many words: 「3个内设机构」, 「5次多方会商」. */
export const behindNotBefore: Readonly<Record<string, string>> = { 内: '部容设控科外涵蒙需置勤网', 上下: '游联级' }

export const signs: Readonly<Record<string, Comparator>> = {
  '≥': '≥',
  '>=': '≥',
  '=>': '≥',
  '≤': '≤',
  '<=': '≤',
  '=<': '≤',
  '>': '>',
  '<': '<',
  '=': '=',
  '==': '='
}

/** 分 is a score when one of these stands shortly before it, or when no word goes on behind it. */
export const scoreCue = /得|满|分值|扣|评|计|总|权重|赋|打|加|减|标准|≥|≤|>|</
export const scoreBehind = '的以左至及和与但其且未因为构组共合得实自扣计'

/** The number names a place in the document or a thing, it counts nothing: 图1, 附件2, 指标3：. */
export const placeWords = ['图', '表', '附件', '附表', '附图', '附录', '专栏', '公式', '附注']
export const indexWords = [
  '目标',
  '指标',
  '任务',
  '问题',
  '措施',
  '方案',
  '阶段',
  '标段',
  '类型',
  '情形',
  '步骤',
  '序号',
  '注'
]

/** Digits behind these are a code, however they are written. */
export const codeWords = [
  '电话',
  '手机',
  '传真',
  '邮编',
  '邮政编码',
  '编码',
  '账号',
  '帐号',
  '证号',
  '编号',
  '代码',
  '号码',
  '热线',
  '文号',
  '批号',
  '工号',
  '信箱',
  '微信',
  '平台号'
]

/** Behind a bare number: it is a grade, a version, a house number, a time… and no amount. */
export const nameTails = [
  '号',
  '级',
  '档',
  '版',
  '时代',
  '年代',
  '代',
  '型',
  '楼',
  '室',
  '届',
  '世纪',
  '强',
  '后',
  '标段',
  '院校'
]

/** Public lines that are printed without any unit. */
export const hotlines = new Set([
  '110',
  '119',
  '120',
  '122',
  '12301',
  '12315',
  '12320',
  '12329',
  '12333',
  '12338',
  '12345',
  '12348',
  '12355',
  '12366',
  '12369',
  '12388',
  '12393',
  '12331'
])

/** Names that begin like a count: 「八项规定」, 「四个不」, 「两个维护」. */
export const countNames =
  /[二两三四五六七八九十]+(?:项规定|项基本原则|个(?:不|一|必须|坚持|意识|自信|维护|确立|代表|全面|务必|严禁|凡是|带头|服从|革命|伟大)|条禁令|位一体|条腿|张网)/y

/** 年初预算, 上年结转, 年末结余 are terms of what is measured, not times. */
export const termTails =
  /(?:部门)?(?:预算|批复|安排|结转|结余|结存|滚存|设定|目标|绩效|计划|下达|余额|累计结|追加|调整|调增|调减|调剂|新增)/y
