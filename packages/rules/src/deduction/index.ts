import {
  type Block,
  defineRule,
  difference,
  type Expression,
  type Fact,
  figureOf,
  type Reading,
  type Relation,
  type Report,
  sum
} from '@gouji/core'
import { formsOf, type ScoreRow } from '../shared/forms.js'
import { groupBy } from '../shared/group-by.js'
import { type ScoreFact, scoresIn } from '../shared/prose-scores.js'
import { opensSection, type ScoreItem, scoreItems } from '../shared/score-items.js'
import { nameOfItem } from '../shared/score-frames.js'
import { deductionMessage } from './message.js'

function* relations(report: Report): Iterable<Relation> {
  const found = deductionsOf(
    report,
    scoreItems(report).filter((item) => item.full)
  )
  for (const { item, deductions } of found) {
    const relation = ofItem(item, deductions)
    if (relation) yield relation
  }
  for (const form of formsOf(report)) {
    for (const row of form.rows) {
      const relation = ofRow(report, row)
      if (relation) yield relation
    }
  }
}

interface Deductions {
  readonly facts: readonly Fact[]
  /** Set when the deductions may not be all, or count several times. */
  readonly unsure: boolean
}

interface Deducted {
  readonly item: ScoreItem
  readonly deductions: Deductions
}

/** The deductions written in the item's own paragraph, or in its own sentence where several items share one. Items that share a sentence are left out. */
function deductionsOf(report: Report, items: readonly ScoreItem[]): Deducted[] {
  const found: Deducted[] = []
  const byBlock = groupBy(items, (item) => item.block)
  for (const [block, inBlock] of byBlock) {
    const scores = scoresIn(report, block)
    if (inBlock.length === 1) {
      const below = opensSection(block) ? scoresBelow(report, block, byBlock) : []
      found.push({ item: inBlock[0] as ScoreItem, deductions: chooseDeductions([...scores, ...below]) })
    } else {
      const bySentence = groupBy(scores, ({ fact }) => fact.sentence)
      for (const [sentence, inSentence] of groupBy(inBlock, (item) => item.score.sentence)) {
        const [only] = inSentence
        if (inSentence.length === 1 && only)
          found.push({ item: only, deductions: chooseDeductions(bySentence.get(sentence) ?? []) })
      }
    }
  }
  return found
}

/** Under a heading that is an item, its paragraphs name the deductions. */
function scoresBelow(report: Report, heading: Block, items: ReadonlyMap<Block, unknown>): ScoreFact[] {
  const scores: ScoreFact[] = []
  for (let index = heading.index + 1; index < report.blocks.length; index++) {
    const block = report.blocks[index] as Block
    if (block.section !== heading.section || items.has(block)) break
    scores.push(...scoresIn(report, block))
  }
  return scores
}

/** 「共扣3分」 stands for the single deductions beside it. */
function chooseDeductions(scores: readonly ScoreFact[]): Deductions {
  const totals = scores.filter(({ kind }) => kind === 'deductions').map(({ fact }) => fact)
  const single = scores.filter(({ kind }) => kind === 'deduction').map(({ fact }) => fact)
  const unsure = scores.some(({ kind }) => kind === 'each-deduction') || totals.length > 1
  return { facts: totals.length > 0 ? totals.slice(0, 1) : single, unsure }
}

function ofItem(item: ScoreItem, { facts, unsure }: Deductions): Relation | undefined {
  const full = item.full as Fact
  if (full.figure.value.gte(100)) return undefined
  const label = nameOfItem(item)
  if (facts.length > 0) return deducted(item.score, full, facts, label, unsure)
  if (unsure) return undefined
  // a lower score may have other reasons: the rate of execution, a band
  return full.figure.value.eq(item.score.figure.value) ? nothingDeducted(item.score, full, label) : undefined
}

function deducted(score: Fact, full: Fact, facts: readonly Fact[], label: string, unsure: boolean): Relation {
  const expression = difference(figureOf(full, '分值'), ...facts.map((fact) => figureOf(fact, '扣分')))
  const reading: Reading = {
    expression,
    binding: unsure ? 'loose' : 'firm',
    ...(unsure ? { doubt: 'several-readings' as const } : {})
  }
  const readings: Reading[] = [reading]
  // the same deduction may be told once for each cause and once in sum
  const largest = facts.reduce((most, fact) => (fact.figure.value.gt(most.figure.value) ? fact : most))
  if (facts.length > 2)
    readings.push({
      expression: difference(figureOf(full, '分值'), figureOf(largest, '扣分')),
      binding: 'loose',
      doubt: 'several-readings'
    })
  return { kind: 'deduction', stated: { label, figure: score.figure }, comparison: '=', readings }
}

function nothingDeducted(score: Fact, full: Fact, label: string): Relation {
  // a sum of one: the score and its full mark are equal, but not the same quantity
  const expression: Expression = sum([figureOf(full, '分值')])
  return {
    kind: 'none',
    stated: { label, figure: score.figure },
    comparison: '=',
    readings: [{ expression, binding: 'firm' }]
  }
}

/** A column of deductions, else the deductions that the reason names. */
function ofRow(report: Report, { name, weight, score, deduction, reasonCell }: ScoreRow): Relation | undefined {
  if (!weight || !score) return undefined
  if (deduction) return deducted(score, weight, [deduction], name, false)
  if (!reasonCell) return undefined
  const named: Fact[] = []
  let unsure = false
  for (const fact of report.factsByBlock.get(reasonCell.block.index) ?? []) {
    const words = report.plain.slice(reasonCell.span.start, fact.figure.span.start).replace(/\s/g, '')
    if (fact.figure.unitKind !== 'score' || !/扣(?:分|除|减|去)?$/.test(words)) continue
    if (/(?:每|各)[^，。；]{0,20}$/.test(words)) unsure = true
    named.push(fact)
  }
  return named.length > 0 ? deducted(score, weight, named, name, unsure) : undefined
}

/** Full mark less the deductions named against the score. Source: handbook B39. */
export const deduction = defineRule({
  meta: {
    id: 'deduction',
    title: { zh: '扣分与得分', en: 'Deductions and score' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B39']
  },
  relations,
  checkMessage: deductionMessage
})
