/** Columns of the indicator block of a form. */
export type Column = 'l1' | 'l2' | 'l3' | 'property' | 'target' | 'unit' | 'weight' | 'actual' | 'score' | 'reason'
export type FundColumn = 'initial' | 'budget' | 'spent' | 'weight' | 'rate' | 'score'

/** A self-evaluation form as one province or kind of report lays it out. Source: handbook A.2, A.4. */
export interface FormLayout {
  readonly title: string
  readonly nameLabel: string
  /** Heads of the fund block, and what stands under them. Empty when the form has none. */
  readonly fund: readonly (readonly [FundColumn, string])[]
  readonly fundLabel: string
  readonly totalLabel: string
  readonly partLabels: readonly string[]
  readonly columns: readonly (readonly [Column, string])[]
  /** 「产出指标(50分)」. */
  readonly levelWeights: '' | '(*分)' | '（*分）' | '(*)分'
  /** The score of execution stands as a row among the indicators. */
  readonly executionRow: boolean
  readonly percentWeights: boolean
  readonly sumLabel: string
}

const national: FormLayout = {
  title: '项目支出绩效自评表', nameLabel: '项目名称', fundLabel: '项目资金（万元）', totalLabel: '年度资金总额', partLabels: ['其中：当年财政拨款', '上年结转资金', '其他资金'],
  fund: [['initial', '年初预算数'], ['budget', '全年预算数（A）'], ['spent', '全年执行数（B）'], ['weight', '分值'], ['rate', '执行率（B/A）'], ['score', '得分']],
  columns: [['l1', '一级指标'], ['l2', '二级指标'], ['l3', '三级指标'], ['target', '年度指标值（A）'], ['actual', '实际完成值（B）'], ['weight', '分值'], ['score', '得分'], ['reason', '偏差原因分析及改进措施']],
  levelWeights: '', executionRow: false, percentWeights: false, sumLabel: '总分'
}

export const projectForms: readonly FormLayout[] = [
  national,
  { ...national, levelWeights: '（*分）', sumLabel: '合计' },
  {
    ...national, title: '项目支出绩效目标自评表', fundLabel: '资金情况(万元)', totalLabel: '年度资金总额：', partLabels: ['其中：本年财政拨款', '其他资金'],
    fund: [['budget', '全年预算数(A)'], ['spent', '全年执行数(B)'], ['weight', '分值'], ['rate', '执行率(B/A)'], ['score', '得分']],
    columns: [['l1', '一级指标'], ['l2', '二级指标'], ['l3', '三级指标'], ['weight', '分值'], ['target', '年度指标值'], ['actual', '全年实际值'], ['score', '得分'], ['reason', '未完成的原因及拟采取的改进措施']],
    levelWeights: '(*分)'
  },
  {
    ...national, title: '部门预算项目支出绩效自评表', fundLabel: '预算执行情况（万元）', partLabels: ['其中：财政拨款', '财政专户管理资金', '其他资金'],
    fund: [['initial', '年初预算数'], ['budget', '调整后预算数'], ['spent', '预算执行数'], ['weight', '分值'], ['rate', '预算执行率'], ['score', '得分']],
    columns: [['l1', '一级指标'], ['l2', '二级指标'], ['l3', '三级指标'], ['property', '指标性质'], ['target', '指标值'], ['unit', '度量单位'], ['actual', '完成值'], ['weight', '分值'], ['score', '得分'], ['reason', '未完成原因分析']]
  },
  {
    ...national, title: '项目绩效自评表', fundLabel: '预算执行情况', totalLabel: '年度财政资金总额', partLabels: [],
    fund: [['budget', '预算数（A）'], ['spent', '执行数（B）'], ['weight', '分值'], ['rate', '执行率（B/A）'], ['score', '得分']],
    columns: [['l1', '一级指标'], ['l2', '二级指标'], ['l3', '三级指标'], ['target', '年初目标值（A）'], ['actual', '实际完成值（B）'], ['weight', '分值'], ['score', '得分'], ['reason', '偏差大或目标未完成原因分析']]
  },
  {
    ...national, title: '项目支出绩效自评表', partLabels: ['其中：当年财政拨款', '上年结转资金', '其他资金'],
    columns: [['l1', '一级指标'], ['l2', '二级指标'], ['l3', '三级指标'], ['property', '指标性质'], ['target', '指标值'], ['unit', '计量单位'], ['actual', '实际完成值'], ['weight', '分值'], ['score', '得分'], ['reason', '偏差原因分析及改进措施']]
  },
  { ...national, fund: [], executionRow: true, levelWeights: '', sumLabel: '总分' }
]

export const transferForm: FormLayout = {
  ...national, title: '转移支付区域（项目）绩效目标自评表', nameLabel: '转移支付（项目）名称', fundLabel: '资金情况（万元）', partLabels: ['其中：中央财政资金', '地方资金', '其他资金'],
  fund: [['budget', '全年预算数（A）'], ['spent', '全年执行数（B）'], ['weight', '分值'], ['rate', '预算执行率（B/A）'], ['score', '得分']],
  columns: [['l1', '一级指标'], ['l2', '二级指标'], ['l3', '三级指标'], ['target', '指标值'], ['actual', '全年实际完成值'], ['weight', '分值'], ['score', '得分'], ['reason', '未完成原因和改进措施']]
}

/** The annex of a department's report: weights in per cent, no scores. */
export const departmentForm: FormLayout = {
  ...national, title: '部门整体支出绩效目标完成情况自评表', nameLabel: '部门名称', fund: [],
  columns: [['l1', '一级指标'], ['l2', '二级指标'], ['l3', '三级指标'], ['property', '绩效指标性质'], ['target', '绩效指标值'], ['unit', '绩效度量单位'], ['weight', '权重'], ['actual', '实际完成指标值']],
  percentWeights: true, sumLabel: ''
}

export const emptyMarks = ['—', '－', '-', '一', '', '/', '——'] as const
