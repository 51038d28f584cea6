import { type Block, defineRule, type Figure, type Relation, type Report } from '@gouji/core'
import { listBehind } from './announced.js'
import { type Claim, readingsOf } from './claim.js'
import { listInFront, setNames } from './in-front.js'
import { countMessage } from './message.js'
import { listOfProjects, type Projects, projectsIn } from './projects.js'
import { listOfReceptions } from './receptions.js'
import { listInTable } from './rows.js'
import { listTreated } from './treated.js'

const MOST = 100
/** What is counted, where it ends the clause. */
const NOUN = /^[^，。；：:、（）“”\d]{0,8}(?=[，。；：:（“]|$)/

/** Announced counts against the things listed behind or in front of them. Source: handbook B16, B79, F5. */
function* relations(report: Report): Iterable<Relation> {
  let known: Projects | undefined
  const projects = (): Projects => (known ??= projectsIn(report))
  let at = 0
  for (const block of report.blocks) {
    const counts: Figure[] = []
    while ((report.figures[at]?.span.start ?? Infinity) < block.span.start) at++
    for (; (report.figures[at]?.span.start ?? Infinity) < block.span.end; at++)
      counts.push(report.figures[at] as Figure)
    if (block.kind === 'cell' && block.span.end - block.span.start < 20) continue
    const parts = partsIn(report, block)
    for (const figure of [...counts, ...setNames(report, block)]) {
      if (!isCount(figure)) continue
      const behind = listBehind(report, block, figure)
      const claims = [
        behind && parts.has(figure.index) ? { ...behind, firm: false } : behind,
        listInFront(report, block, figure),
        listTreated(report, block, figure),
        listOfReceptions(report, block, figure),
        listInTable(report, block, figure),
        listOfProjects(report, block, figure, projects)
      ].filter((claim) => claim !== undefined)
      const relation = relationOf(report, block, figure, claims)
      if (relation) yield relation
    }
  }
}

/** 「单位3个，其中行政单位1个、事业单位2个，包括：…」: what is listed may be the whole. */
function partsIn(report: Report, block: Block): ReadonlySet<number> {
  const parts = new Set<number>()
  for (const { figure, scope } of report.factsByBlock.get(block.index) ?? []) {
    if (scope.opener === 'of-which' || scope.opener === 'comprises') parts.add(figure.index)
  }
  return parts
}

/** One thing is not listed, but one reception is. */
function isCount({ unitKind, unit, number, decimals, comparator, hedge, upper }: Figure): boolean {
  const least = unit.startsWith('批') ? 1 : 2
  return unitKind === 'count' && number >= least && number <= MOST && decimals === 0 && !comparator && !hedge && !upper
}

/** One relation a number: each list that it may count is a reading. 等 in front of it leaves room for more than is listed. */
function relationOf(report: Report, block: Block, figure: Figure, claims: readonly Claim[]): Relation | undefined {
  const [first] = claims
  if (!first) return undefined
  const sameKind = claims.filter((claim) => claim.kind === first.kind)
  const readings = sameKind.flatMap(readingsOf)
  const behind = report.plain.slice(figure.span.end, Math.min(block.span.end, figure.span.end + 9))
  const noun = NOUN.exec(behind)?.[0] ?? ''
  return {
    kind: first.kind,
    stated: { label: noun, figure },
    comparison: first.kind === 'least' ? '≥' : '=',
    readings,
    ...(readings.some(({ binding }) => binding === 'firm') ? {} : { tentative: true })
  }
}

/** A count that does not match its list. */
export const countOfItems = defineRule({
  meta: {
    id: 'count-of-items',
    title: { zh: '数量与列举', en: 'Counts and their lists' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B16', 'B79']
  },
  relations,
  checkMessage: countMessage
})
