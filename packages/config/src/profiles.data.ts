import type { ConfigValue } from './schema.js'

type Settings = Pick<ConfigValue, 'rules'>

/** The conventions of a place or of a kind of report: which rules and options they ask for. */
export interface Profile {
  readonly name: string
  readonly title: Readonly<Record<'zh' | 'en', string>>
  readonly settings: Settings
}

/** Source: handbook A.3 (weights, execution score, grades, thresholds). */
const schemes: readonly Profile[] = [
  {
    name: 'national',
    title: {
      zh: '全国通行：执行10、产出50、效益30、满意度10',
      en: 'national: execution 10, output 50, benefit 30, satisfaction 10'
    },
    settings: weights({ 预算执行率: 10, 产出指标: 50, 效益指标: 30, 满意度指标: 10 })
  },
  {
    name: 'with-cost',
    title: {
      zh: '设成本指标：执行10、成本20、产出40、效益20、满意度10',
      en: 'with costs: execution 10, cost 20, output 40, benefit 20, satisfaction 10'
    },
    settings: weights({ 预算执行率: 10, 成本指标: 20, 产出指标: 40, 效益指标: 20, 满意度指标: 10 })
  },
  {
    name: 'execution-20',
    title: { zh: '预算执行率20分（如湖北）', en: 'execution weighs 20 (as in Hubei)' },
    settings: { rules: { 'execution-score': { options: { weight: 20 } }, ...weights({ 预算执行率: 20 }).rules } }
  },
  {
    name: 'banded-execution',
    title: { zh: '预算完成率按档次给分（如湖南部门整体支出）', en: 'execution is scored by bands (as in Hunan)' },
    settings: { rules: { 'execution-score': { options: { method: 'bands' } } } }
  },
  {
    name: 'grades-no-fair',
    title: {
      zh: '等级：优秀90、良好80、较差60、差（如湖南）',
      en: 'grades: excellent 90, good 80, weak 60, poor (as in Hunan)'
    },
    settings: grades([
      { grade: '优秀', from: 90 },
      { grade: '良好', from: 80, below: 90 },
      { grade: '较差', from: 60, below: 80 },
      { grade: '差', below: 60 }
    ])
  },
  {
    name: 'grades-from-80',
    title: { zh: '等级：优80、良70、中60、差（早期预算管理一体化）', en: 'grades: excellent 80, good 70, fair 60, poor' },
    settings: grades([
      { grade: '优', from: 80 },
      { grade: '良', from: 70, below: 80 },
      { grade: '中', from: 60, below: 70 },
      { grade: '差', below: 60 }
    ])
  },
  {
    name: 'grades-of-five',
    title: {
      zh: '五级：优90、良80、中70、低60、差（“低”不作判断）',
      en: 'five grades: excellent 90, good 80, fair 70, low 60, poor (“low” is not judged)'
    },
    settings: grades([
      { grade: '优', from: 90 },
      { grade: '良', from: 80, below: 90 },
      { grade: '中', from: 70, below: 80 },
      { grade: '差', below: 60 }
    ])
  },
  {
    name: 'deviation-20',
    title: { zh: '超过目标20%以上要说明原因', en: 'results more than 20% above the target need a reason' },
    settings: deviation(20)
  },
  {
    name: 'deviation-30',
    title: { zh: '超过目标30%以上要说明原因', en: 'results more than 30% above the target need a reason' },
    settings: deviation(30)
  }
]

/** Source: handbook A.5 (required sections). */
const kinds: readonly Profile[] = [
  kind('project', '项目支出自评报告', 'self-evaluation of a project'),
  kind('department', '部门整体支出自评报告', 'self-evaluation of a department'),
  kind('transfer', '转移支付自评报告', 'self-evaluation of a transfer payment'),
  kind('accounts', '部门决算说明', 'final accounts of a department'),
  kind('evaluation', '第三方绩效评价报告', 'evaluation by a third party')
]

/** By scoring scheme, then by kind of report. */
export const profiles: readonly Profile[] = [...schemes, ...kinds]

function weights(split: Readonly<Record<string, number>>): Settings {
  return { rules: { 'weight-total': { options: { split } } } }
}

function grades(bands: readonly { readonly grade: string; readonly from?: number; readonly below?: number }[]): Settings {
  return { rules: { grade: { options: { bands } } } }
}

function deviation(above: number): Settings {
  return { rules: { 'over-achievement': { severity: 'on', options: { above } } } }
}

function kind(name: string, zh: string, en: string): Profile {
  return {
    name,
    title: { zh: `${zh}：查必备章节`, en: `${en}: required sections are checked` },
    settings: { rules: { sections: { severity: 'on', options: { kind: name } } } }
  }
}
