import {
  type Expression,
  type Fact,
  figureOf,
  type Reading,
  type Relation,
  type Report,
  type ScopeOpener,
  sum
} from '@gouji/core'
import { levelName } from '../shared/form-levels.js'
import type { Form, LevelGroup } from '../shared/forms.js'
import { scoresIn } from '../shared/prose-scores.js'
import { totalOf } from '../shared/total.js'

/** Sentences that divide the weights: 「分值设定100分，其中预算执行率10分、产出指标50分…」. Results are none. */
const aboutWeights = /分值|权重|满分|总分|标准分/
const aboutResults = /得分|自评(?!满分)|实得|扣|评为/
/** What opens the list of the parts of a total. */
const divides: ReadonlySet<ScopeOpener> = new Set(['of-which', 'comprises', 'respectively', 'bracket'])
const sumAgain = /(?:合计|共计|总计)(?:为)?$/
const LEAST_PARTS = 2

/** The split of the weights that a note states: in itself, and against the table. */
export function* noteRelations(report: Report, forms: readonly Form[]): Iterable<Relation> {
  for (const sentence of report.sentences) {
    if (
      sentence.facts.length <= LEAST_PARTS ||
      !aboutWeights.test(sentence.skeleton) ||
      aboutResults.test(sentence.skeleton)
    )
      continue
    const total = sentence.facts.find((fact) => isMark(fact) && fact.scope.depth === 0)
    if (
      !total ||
      scoresIn(report, sentence.block).some(({ fact, kind }) => kind === 'score' && fact.sentence === sentence)
    )
      continue
    const parts = sentence.facts.filter((fact) => isPartOf(fact, total))
    if (parts.length < LEAST_PARTS || parts.some((part) => part.label === '')) continue
    if (parts.every((part) => divides.has(part.scope.opener))) yield ofNote(total, parts)
    const form = formOf(report, total, forms)
    if (form) for (const part of parts) yield* againstForm(part, form)
  }
}

function isPartOf(fact: Fact, total: Fact): boolean {
  if (fact.at <= total.at || !isMark(fact) || sumAgain.test(fact.lead)) return false
  return fact.scope.head === total || fact.segment === total.segment
}

function isMark({ figure }: Fact): boolean {
  return (
    (figure.unitKind === 'score' || figure.unitKind === 'ratio') &&
    figure.upper === undefined &&
    figure.comparator === undefined
  )
}

function ofNote(total: Fact, parts: readonly Fact[]): Relation {
  const open = parts.some((part) => part.scope.open)
  const reading: Reading = {
    expression: sum(parts.map((part) => figureOf(part))),
    binding: open ? 'loose' : 'firm',
    ...(open ? { doubt: 'list-may-be-partial' as const } : {})
  }
  return {
    kind: 'note-sum',
    stated: { label: total.label, figure: total.figure },
    comparison: '=',
    readings: [reading]
  }
}

/** The form of the note's own part, else the only one. */
function formOf(report: Report, note: Fact, forms: readonly Form[]): Form | undefined {
  const own = forms.filter((form) => form.part === note.block.part)
  if (own.length === 1) return own[0]
  return own.length === 0 && forms.length === 1 && report.parts.length <= 2 ? forms[0] : undefined
}

/** One item of the note against the heading of the group with that name, else against the weights of its rows. */
function* againstForm(part: Fact, form: Form): Iterable<Relation> {
  const stated = { label: part.label, figure: part.figure }
  const execution = form.execution?.weight
  if (/执行/.test(part.label)) {
    if (execution)
      yield {
        kind: 'note',
        stated,
        comparison: '=',
        readings: [{ expression: figureOf(execution, '预算执行率'), binding: 'firm' }],
        severity: 'warning'
      }
    return
  }
  const name = levelName(part.label)
  const groups = form.groups.filter((group) => levelName(group.cell.text) === name)
  const [group] = groups
  if (groups.length !== 1 || !group) return
  for (const expression of weightsOf(group)) {
    yield { kind: 'note', stated, comparison: '=', readings: [{ expression, binding: 'firm' }], severity: 'warning' }
  }
}

/** What the table says of a group: its heading, and the weights of its rows. */
function weightsOf(group: LevelGroup): Expression[] {
  const said: Expression[] = []
  const weights = group.rows.flatMap((row) => row.weight ?? [])
  if (group.stated) said.push(figureOf(group.stated, group.cell.text))
  const [only] = weights
  const whole = group.rows.every((row) => row.weight || row.merged)
  if (only && whole && only !== group.stated) said.push(totalOf(weights))
  return said
}
