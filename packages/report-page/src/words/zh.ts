import type { Words } from './words.js'

const causes = {
  transposition: '相邻两位数字写颠倒',
  'one-digit': '有一位数字写错',
  'decimal-point': '小数点写错位置',
  'missing-digit': '漏写一位数字',
  'extra-digit': '多写一位数字'
} as const

export const zh: Words = {
  locale: 'zh',
  language: 'zh-CN',
  title: '勾稽核对报告',
  colon: '：',
  severity: { error: '错误', warning: '警告', info: '提示' },
  client: {
    statuses: { v: '相符', x: '不一致', q: '涉及', w: '弱', b: '未能判断', u: '未核对' },
    verdicts: { exact: '相符', rounding: '舍入相符', weak: '弱', inconsistent: '不一致', blocked: '未能判断' },
    noRelations: '报告里没有找到与这个数字有关的勾稽关系。',
    stated: '所称数',
    close: '关闭',
    shown: '显示 {0} / {1}',
    findings: '问题',
    ledger: '底稿',
    rule: '规则',
    allRules: '全部规则',
    noMatch: '没有符合筛选条件的',
    colon: '：'
  },
  meaning: {
    v: '至少有一条关系证实了这个数字',
    x: '最可能写错的数字',
    q: '所在的关系不一致，但疑点不在它',
    w: '数字太粗，看不出对错',
    b: '缺少条件，没有下结论',
    u: '没有找到与它有关的关系'
  },
  reason: {
    'base-not-stated': '报告没有写出计算所用的基数',
    'list-may-be-partial': '列举可能不完全',
    'several-readings': '有几种读法，不能确定是哪一种',
    'other-scope': '可能是另一个口径',
    'blank-parts': '有的分项没有填写',
    'zero-base': '基数为零',
    approximate: '是约数',
    range: '是一个范围',
    'period-differs': '不是同一个时期',
    'unit-unknown': '没有写单位'
  },
  truncated: '末位是截去的，不是四舍五入',
  weak: '按印出的位数，这条关系说明不了什么',
  reports: '各份报告',
  report: '报告',
  noFindings: '未发现不一致',
  coverage: '核对范围',
  filterSeverity: '级别',
  legend: '数字的结论（点一下只看这一种）',
  text: '报告正文',
  table: '表格',
  failures: '未能核对的文件',
  overview: ['数字', '已核对'],
  keys: '按键',
  keyList: [
    ['j k', '下一个、上一个问题'],
    ['n p', '下一个、上一个数字'],
    ['Enter', '看算式'],
    ['Esc', '关闭']
  ],
  checked: (checked, figures) => `${figures} 个数字，${checked} 个有关系核对过`,
  relations: ({ exact, rounding, weak, inconsistent, blocked }) =>
    `勾稽关系 ${exact + rounding + weak + inconsistent + blocked} 条：相符 ${exact}、舍入相符 ${rounding}、弱 ${weak}、不一致 ${inconsistent}、未能判断 ${blocked}`,
  counts: ({ error, warning, info }) => `错误 ${error}、警告 ${warning}、提示 ${info}`,
  suppressed: (count) => `另有 ${count} 条已忽略`,
  line: (line) => `第 ${line} 行`,
  accepted: (low, high) =>
    low === undefined
      ? `算得 ${high} 以内都算相符`
      : high === undefined
        ? `算得 ${low} 以上都算相符`
        : `算得 ${low} ～ ${high} 都算相符`,
  cause: (evidence, figure) => {
    switch (evidence.cause) {
      case 'unit':
        return `可能的原因：单位写错（相差 10 的 ${Math.abs(evidence.power)} 次方）`
      case 'omitted-part':
        return `可能的原因：漏计了“${figure}”`
      case 'last-year':
        return `可能的原因：误用了上年数“${figure}”`
      case 'sibling':
        return `可能的原因：误用了别处的数字“${figure}”`
      default:
        return `可能的原因：${causes[evidence.cause]}`
    }
  },
  repair: (text, repair, holds) => `建议：请核对“${text}”；若是此处有误，应为 ${repair}（改后有 ${holds} 条关系相符）`,
  fix: (text, fix) => (fix === '' ? `建议：删去“${text}”` : `建议：把“${text}”改为“${fix}”`),
  ruleCrash: (rule) => `规则 ${rule} 自身出错（不是报告的问题），其余规则照常`,
  footer: (version) => `由 Gouji（勾稽）${version} 生成。本页不联网，内容全在这个文件里。`
}
