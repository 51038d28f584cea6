import type { ReportKind } from './report.js'

/** The kinds by the words of their titles; the first that matches wins. Source: handbook A.5. */
export const BY_TITLE: readonly (readonly [ReportKind, RegExp])[] = [
  ['transfer', /转移支付/],
  ['accounts', /决算/],
  ['department', /整体支出|部门整体|整体绩效|部门预算绩效|部门绩效/],
  ['project', /项目(?:支出|资金)?(?:绩效)?自评|项目支出|专项资金.{0,12}自评|专项经费.{0,12}自评/],
  ['evaluation', /绩效评价报告|重点评价|第三方/]
]

/** The kinds by headings that no other kind has. */
export const BY_HEADING: readonly (readonly [ReportKind, RegExp])[] = [
  ['accounts', /部门决算情况|决算情况说明|收入支出决算总体/],
  ['transfer', /绩效目标(?:分解)?下达/],
  [
    'department',
    /整体支出绩效|部门(?:预算)?整体|部门预算(?:总体)?绩效分析|部门资金收支|部门（单位）基本情况|部门（单位）概况/
  ],
  ['evaluation', /评价工作开展情况|综合评价情况及|绩效评价指标分析|主要经验及做法/],
  ['project', /项目(?:基本)?概[况述]|项目基本(?:情况|概况)|项目(?:支出)?绩效|项目资金|项目实施|项目组织/]
]
