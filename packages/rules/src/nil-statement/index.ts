import { type Block, defineRule, type Fact, type Issue, type Report, type Section } from '@gouji/core'
import { factsOfPart } from '../shared/by-part.js'
import { nilStatementMessage } from './message.js'
import { otherAmounts, type Topic, topics } from './topics.data.js'

interface Statement {
  readonly block: Block
  readonly topic: Topic
  readonly start: number
  readonly end: number
}

/** 「无结余」 where the same section prints a balance. Source: handbook B72. */
function* issues(report: Report): Iterable<Issue> {
  const statements = nilStatements(report)
  if (statements.length === 0) return
  for (const { block, topic, start, end } of statements) {
    const fact = factsOfPart(report, block.part).find((other) => contradicts(other, topic, block))
    if (!fact) continue
    const text = report.plain.slice(start, end)
    yield {
      kind: 'nil',
      span: { start, end },
      related: [{ label: fact.label, span: fact.figure.span }],
      data: { text, label: fact.label, figure: fact.figure.text.replace(/\s+/g, '') }
    }
  }
}

const MOST = 40

function nilStatements(report: Report): Statement[] {
  const found: Statement[] = []
  for (const block of report.blocks) {
    if (block.cell) continue
    const words = report.plain.slice(block.span.start, block.span.end)
    if (!/无|没有|未|不存在/.test(words)) continue
    for (const topic of topics) {
      for (const match of words.matchAll(topic.nil)) {
        const start = block.span.start + match.index
        if (found.length < MOST) found.push({ block, topic, start, end: start + match[0].length })
      }
    }
  }
  return found
}

/** An amount of this year's spending, or balance, of what the statement says there is none of. */
function contradicts(fact: Fact, { label, local }: Topic, block: Block): boolean {
  const { figure, sentence } = fact
  if (figure.unitKind !== 'money' || figure.number <= 0 || !sentence) return false
  if (figure.comparator || fact.stage === 'target' || fact.relativeYear !== 0 || fact.cumulative || fact.normative)
    return false
  if (!label.test(fact.label) || otherAmounts.test(fact.label)) return false
  if (local) return sameSection(fact.block.section, block.section)
  return /支出|决算|总额/.test(fact.label)
}

/** The same section, or one inside the other; the whole part is no section. */
function sameSection(a: Section, b: Section): boolean {
  return a.level > 0 && b.level > 0 && (within(a, b) || within(b, a))
}

function within(section: Section, outer: Section): boolean {
  for (let at: Section | undefined = section; at; at = at.parent) if (at === outer) return true
  return false
}

/** Statements that there is none of what is printed with an amount elsewhere. */
export const nilStatement = defineRule({
  meta: {
    id: 'nil-statement',
    title: { zh: '“无”与数据', en: 'Nothing, and an amount of it' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B72']
  },
  issues,
  issueMessage: nilStatementMessage
})
