import type { Evidence } from '@gouji/core'
import type { FileProblem, Words } from './words.js'

const causes = {
  transposition: '相邻两位数字写颠倒',
  'one-digit': '有一位数字写错',
  'decimal-point': '小数点写错位置',
  'missing-digit': '漏写一位数字',
  'extra-digit': '多写一位数字'
} as const

const units: Readonly<Record<number, string>> = { 3: '元与千元', 4: '元与万元', 8: '元与亿元' }

const problems: Readonly<Partial<Record<FileProblem, string>>> = {
  empty: '文件是空的，没有可核对的内容',
  binary: '看不出是什么文件，没有核对',
  corrupt: '文件不完整或已损坏；请用原来的软件打开看看，另存一份',
  encrypted: '文件有密码；请先去掉密码再核对',
  'too-large': '文件太大，没有核对',
  'too-expanded': '解压后太大，不像是报告，没有继续读',
  'too-many-parts': '压缩包里的文件太多，不像是报告，没有继续读',
  'too-deep': '内容嵌套太深，不像是报告，没有继续读',
  unsafe: '文件的结构不正常，为安全起见没有读；请用原来的软件打开，另存一份',
  unsupported: '还不能处理这种文件；请先另存为 .md 或 .txt',
  'no-text': '文件里没有文字（可能是扫描件）；请先做文字识别，或找电子版',
  'no-characters': '读不出文字：字体没有字符对照；请找可以复制文字的版本',
  'too-many-pages': '页数太多，不像是报告，没有读',
  'too-slow': '读的时间太长，没有读完',
  unreadable: '文件读取失败，可能已被移走、改名或没有权限'
}

const stages = { target: '目标值', actual: '实际值', unknown: '' } as const

function causeOf(evidence: Evidence, figure: string): string {
  switch (evidence.cause) {
    case 'unit': {
      const power = Math.abs(evidence.power)
      return `单位写错（相差 10 的 ${power} 次方${units[power] ? `，如${units[power]}` : ''}）`
    }
    case 'omitted-part':
      return `漏计了“${figure}”`
    case 'last-year':
      return `误用了上年数“${figure}”`
    case 'sibling':
      return `误用了别处的数字“${figure}”`
    default:
      return causes[evidence.cause]
  }
}

export const zh: Words = {
  verdict: { exact: '相符', rounding: '舍入相符', weak: '弱', inconsistent: '不一致', blocked: '未能判断' },
  reason: {
    'base-not-stated': '报告没有写明基数',
    'list-may-be-partial': '所列可能不是全部',
    'several-readings': '有几种读法，不能确定',
    'other-scope': '两处的口径可能不同',
    'blank-parts': '有的部分没有填写',
    'zero-base': '基数为零',
    approximate: '是约数',
    range: '是一个范围',
    'period-differs': '所属期间不同',
    'unit-unknown': '单位不明'
  },
  standing: { verified: '已核验', inconsistent: '不一致', unchecked: '未核对' },
  cause: (evidence, figure) => `可能的原因：${causeOf(evidence, figure)}`,
  meaning: (fact) => [
    ...(stages[fact.stage] === '' ? [] : [stages[fact.stage]]),
    ...(fact.year === undefined ? [] : [`${fact.year} 年`]),
    ...(fact.asOf === undefined ? [] : [fact.asOf]),
    ...(fact.cumulative ? ['累计数'] : []),
    ...(fact.normative ? ['标准或规定'] : [])
  ],
  noRelations: '没有找到与它有关的勾稽关系，未核对。',
  more: (count) => `另有 ${count} 条，见勾稽底稿`,
  restatedIn: (places) => `同一数字在 ${places} 处写出`,
  repair: (text, repair, holds) => `把“${text}”改为“${repair}”（改后 ${holds} 条关系相符）`,
  repairAll: (repair, places) => `改为“${repair}”，连同 ${places} 处重述一起改`,
  fix: (text, fix) => (fix === '' ? `删去“${text}”` : `把“${text}”改为“${fix}”`),
  goTo: (label, text) => `转到：${label === '' ? '' : `${label} `}${text}`,
  openRule: (title) => `规则说明：${title}`,
  silence: (title) => `忽略此处的“${title}”，写明理由…`,
  directive: '勾稽忽略',
  tableTotals: (verified, inconsistent) =>
    `表内合计已核验：${verified} 处 ✓${inconsistent > 0 ? `；不一致：${inconsistent} 处 ✗` : ''}`,
  totals: (parts) => `合计已核验：${parts.map((count) => `${count} 项`).join('、')} ✓`,
  verifiedHint: '已核验',
  firstStatement: (line) => `首次出现在第 ${line} 行`,
  renameLabel: '同一数字的其他位置',
  renameWhy: '报告在这里又写了同一个数字；请逐处确认',
  noNumber: (text) => `“${text}”不是一个数字；请写数字，可以带单位，例如 1798.89`,
  otherUnit: (text, figure) => `“${text}”不能代替“${figure}”：单位不是一类，或为负数；请写同类单位的数字`,
  notStatedFigure: '光标不在数字上',
  readOnly: '这是从文件里读出的文本，不能改；请用原来的软件改',
  settings: (wrong) => `设置 ${wrong.join('、')} 看不懂，已按默认值处理；可用的值见设置说明`,
  problem: (problem) => problems[problem] ?? `没有核对（${problem}）`
}
