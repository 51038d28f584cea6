import {
  constant,
  Decimal,
  defineRule,
  type Fact,
  factAt,
  operand,
  type Relation,
  type Report,
  SLOT
} from '@gouji/core'
import { balanceProjectsMessage } from './message.js'

const { ratio, count } = SLOT
/** 「预算执行总体进度为100%，其中：预算结余率大于10%的项目共计1个」: progress, threshold, number of projects. */
const frame = new RegExp(
  `(?:执行|总体|支出)(?:总体)?(?:进度|率)(?:为|达|达到)?(${ratio})[^。；]{0,12}结余率[^。；${ratio}]{0,6}(${ratio})[^。；${ratio}${count}]{0,10}(${count})`
)

/** Spent to the last yuan, no project can have a balance worth a rate. Source: the Sichuan template of 部门预算项目绩效分析. */
function* relations(report: Report): Iterable<Relation> {
  for (const sentence of report.sentences) {
    const match = frame.exec(sentence.skeleton)
    if (!match) continue
    const progress = factAt(sentence, match.index + match[0].indexOf(match[1] as string))
    const projects = factAt(sentence, match.index + match[0].length - 1)
    if (!progress || !projects || !isWhole(progress)) continue
    yield {
      kind: 'balance-projects',
      stated: operand(projects, '项目数'),
      comparison: '=',
      known: [operand(progress)],
      readings: [{ expression: constant(new Decimal(0)), binding: 'firm' }]
    }
  }
}

function isWhole(progress: Fact): boolean {
  return progress.figure.value.eq(1) && !progress.figure.comparator && !progress.figure.hedge
}

/** Projects with a large balance although everything is said to be spent. */
export const balanceProjects = defineRule({
  meta: {
    id: 'balance-projects',
    title: { zh: '执行进度与结余项目', en: 'Progress against balances' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B55']
  },
  relations,
  checkMessage: balanceProjectsMessage
})
