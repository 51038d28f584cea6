import type { Fact, Relation, Report } from '@gouji/core'
import { levelName } from '../shared/form-levels.js'
import type { Form } from '../shared/forms.js'
import { nameOfItem, scoreFrames } from '../shared/score-frames.js'
import { totalOf } from '../shared/total.js'
import { annexedForm } from './annexed.js'
import type { ScoreList } from './lists.js'

/** A score that the text gives to a 一级指标 or to execution. */
interface Told {
  readonly name: string
  readonly score: Fact
  readonly full?: Fact
}

/** What the form gives under the same name. */
interface Given {
  readonly scores: readonly Fact[]
  readonly full?: Fact
}

/**
 * 「预算执行率9.50分、产出指标49.60分、…」 against the sums of the form. Only where the text tells all 一级指标 of the form and
 * nothing else: two sets of indicators under similar names are not compared.
 */
export function* groupRelations(
  report: Report,
  forms: readonly Form[],
  lists: readonly ScoreList[]
): Iterable<Relation> {
  const told: { readonly part: Fact['block']['part']; readonly scores: readonly Told[] }[] = []
  // a list that adds up to 100 divides the marks
  for (const { total, parts } of lists.filter((list) => !list.total.figure.value.eq(100)))
    told.push({ part: total.block.part, scores: parts.map((score) => ({ name: score.label, score })) })
  for (const { part, items } of scoreFrames(report)) {
    const scores = items.map((item) => ({
      name: nameOfItem(item),
      score: item.score,
      ...(item.full && { full: item.full })
    }))
    told.push({ part, scores })
  }
  for (const { part, scores } of told) {
    const form = scores.length > 1 ? annexedForm(report, part, forms) : undefined
    if (form) yield* compare(form, scores)
  }
}

function* compare(form: Form, told: readonly Told[]): Iterable<Relation> {
  const given = givenBy(form)
  const pairs = told.map((one) => ({ one, other: given.get(nameOf(one.name)) }))
  const sameMarks = pairs.every(
    ({ one, other }) => other && (!one.full || !other.full || one.full.figure.value.eq(other.full.figure.value))
  )
  if (!sameMarks || new Set(pairs.map(({ other }) => other)).size !== given.size) return
  for (const { one, other } of pairs) {
    if (!other || other.scores.length === 0) continue
    yield {
      kind: 'group',
      stated: { label: one.name, figure: one.score.figure },
      comparison: '=',
      severity: 'warning',
      readings: [{ expression: totalOf(other.scores), binding: 'firm' }]
    }
  }
}

/** The scores of each 一级指标, and of execution; none for a group with a score left blank. */
function givenBy(form: Form): Map<string, Given> {
  const given = new Map<string, Given>()
  const { execution } = form
  if (execution?.score)
    given.set(nameOf('预算执行率'), { scores: [execution.score], ...(execution.weight && { full: execution.weight }) })
  for (const { level, cell, rows, stated } of form.groups) {
    if (level !== 'l1' || !rows.some((row) => row.weight)) continue
    const scores = rows.flatMap((row) => row.score ?? [])
    const whole = rows.every((row) => row.score || !row.weight)
    given.set(nameOf(cell.text), { scores: whole ? scores : [], ...(stated && { full: stated }) })
  }
  return given
}

function nameOf(words: string): string {
  return /执行/.test(words) ? '执行' : levelName(words.replace(/(?:自评)?得分?$/, ''))
}
