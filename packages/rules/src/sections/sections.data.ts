import type { ReportKind } from '@gouji/core'

/** A section that reports of a kind have, under any of its names. */
export interface Required {
  readonly name: string
  readonly titles: RegExp
}

const problems: Required = { name: '存在的问题', titles: /问题|不足|困难|偏离/ }
const measures: Required = { name: '改进措施或建议', titles: /措施|建议|打算|下一步|整改/ }
const publicity: Required = { name: '结果应用和公开', titles: /应用|公开|运用/ }

/** Source: handbook A.5 and A.4. Only what the outlines of all provinces have in common. */
export const required: Partial<Record<ReportKind, readonly Required[]>> = {
  project: [
    { name: '项目基本情况', titles: /概况|基本情况|概述|项目背景|项目情况/ },
    { name: '资金使用情况', titles: /资金|预算执行|支出情况|经费/ },
    { name: '绩效目标完成情况', titles: /绩效|完成情况|产出|效益|指标/ },
    problems,
    measures
  ],
  department: [
    { name: '单位基本情况', titles: /基本情况|概况|机构|职能|概述/ },
    { name: '预算收支情况', titles: /支出|收支|资金|预算/ },
    { name: '绩效情况', titles: /绩效|完成情况|产出|效益|指标/ },
    problems,
    measures
  ],
  transfer: [
    { name: '绩效目标下达情况', titles: /目标|下达|分解/ },
    { name: '资金投入情况', titles: /资金|投入|预算执行/ },
    { name: '绩效目标完成情况', titles: /绩效|完成情况|指标/ },
    { name: '偏离原因和改进措施', titles: /原因|措施|问题|建议/ },
    publicity
  ],
  accounts: [
    { name: '部门概况', titles: /概况|职能|职责|机构/ },
    { name: '收支决算情况', titles: /收入|支出|决算情况/ },
    { name: '“三公”经费', titles: /三公/ },
    { name: '预算绩效管理情况', titles: /绩效/ },
    { name: '名词解释', titles: /名词解释|专业名词|名词说明/ }
  ],
  evaluation: [
    { name: '项目基本情况', titles: /概况|基本情况|概述/ },
    { name: '评价工作开展情况', titles: /评价(?:工作|组织|方法|思路|过程|实施)|工作开展/ },
    { name: '评价结论', titles: /结论|评价结果|评价情况/ },
    { name: '指标分析', titles: /分析|指标/ },
    problems,
    measures
  ]
}
