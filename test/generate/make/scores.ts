import type { Run } from '../draft.js'
import * as bank from '../wordings/scores.data.js'
import type { Writer } from '../writer.js'
import type { Fund } from './fund.js'
import { executionScore } from './form-content.js'
import { list, respectively } from './list.js'
import { at } from './money.js'

/** Grade of a score in hundredths by the national bands. */
export function gradeOf(hundredths: number): string {
  return hundredths >= 9000 ? '优' : hundredths >= 8000 ? '良' : hundredths >= 6000 ? '中' : '差'
}

/** The total with its grade; returns the node of the total. */
export function totalWithGrade(
  w: Writer,
  key: string,
  hundredths: number,
  subject: string
): { runs: readonly Run[]; total: number } {
  const grade = gradeOf(hundredths)
  const said = w.say(bank.total, { S: subject, T: () => w.score(key, hundredths), g: () => w.word(grade, 'grade') })
  const total = at(said, 'T')
  if (hundredths % 1000 !== 0) w.spot('grade', at(said, 'g'), grade === '优' ? '良' : '优', [total])
  return { runs: said.runs, total }
}

export interface Part {
  readonly name: string
  readonly key: string
  readonly weight: number
  readonly hundredths: number
}

/** Scores of the parts and their total in a sentence. */
export function scoreParts(
  w: Writer,
  parts: readonly Part[],
  totalKey: string,
  subject: string
): { runs: readonly Run[]; total: number; values: readonly number[] } {
  const items = parts.map((part) => ({
    name: part.name,
    value: () => w.score(part.key, part.hundredths),
    slots: { W: () => w.score(`${part.key}.weight`, part.weight * 100) }
  }))
  const listed = list(w, items, bank.partWords, 'none')
  const sum = parts.reduce((total, part) => total + part.hundredths, 0)
  const said = w.say(bank.parts, { S: subject, L: listed.runs, T: () => w.score(totalKey, sum) })
  const total = at(said, 'T')
  w.relate({ family: 'score-total', stated: total, num: listed.values.map((id) => [1, id] as const) })
  return { runs: said.runs, total, values: listed.values }
}

/** How the full score divides, as a note says it. */
export function weightSplit(w: Writer, parts: readonly { name: string; weight: number }[]): readonly Run[] {
  const items = parts.map((part) => ({
    name: part.name,
    value: () => w.score(`split.${part.name}`, part.weight * 100, '分', 'whole')
  }))
  const listed = list(w, items, ['{M}{V}'], 'none')
  const total = parts.reduce((sum, part) => sum + part.weight, 0)
  const said = w.say(bank.split, { L: listed.runs, T: () => w.score('split.total', total * 100, '分', 'whole') })
  w.relate({ family: 'weight-total', stated: at(said, 'T'), num: listed.values.map((id) => [1, id] as const) })
  return said.runs
}

/** An item scored with a deduction and its reason, or in full. */
export function deduction(
  w: Writer,
  name: string,
  weight: number,
  lost: number
): { runs: readonly Run[]; score: number } {
  const score = weight * 100 - lost
  const key = `deduct.${name}`
  const slots = {
    M: name,
    W: () => w.score(`${key}.weight`, weight * 100, '分', 'whole'),
    X: () => w.score(`${key}.score`, score),
    D: () => w.score(`${key}.lost`, lost),
    w: w.style.pick(bank.deductionReasons)
  }
  if (lost === 0) {
    const said = w.say(bank.full, slots)
    w.relate({ family: 'score-over-weight', stated: at(said, 'X'), num: [[1, at(said, 'W')]], comparison: '≤' })
    return { runs: said.runs, score: at(said, 'X') }
  }
  const said = w.say(bank.deduction, slots)
  w.relate({
    family: 'deduction',
    stated: at(said, 'X'),
    num: [
      [1, at(said, 'W')],
      [-1, at(said, 'D')]
    ]
  })
  return { runs: said.runs, score: at(said, 'X') }
}

export function average(w: Writer, scores: readonly number[]): readonly Run[] {
  const items = scores.map((hundredths, index) => ({ name: '', value: () => w.score(`average${index}`, hundredths) }))
  const both = respectively(w, items)
  const sum = scores.reduce((a, b) => a + b, 0)
  const said = w.say(bank.average, {
    n: String(scores.length),
    V: both.runs,
    T: () => w.score('average', Math.round(sum / scores.length))
  })
  w.relate({
    family: 'average',
    stated: at(said, 'T'),
    num: both.values.map((id) => [1, id] as const),
    den: scores.length
  })
  return said.runs
}

/** How many projects got which grade. */
export function gradeCounts(w: Writer, projects: number): readonly Run[] {
  const [a = 0, b = 0, c = 0] = w.facts('grade-counts').split(projects, 3)
  const count = (key: string, n: number) => () => w.count({ key: `grades.${key}`, n, unit: '个' })
  const said = w.say(bank.gradeCounts, {
    a: count('a', a),
    b: count('b', b),
    c: count('c', c),
    n: count('n', projects)
  })
  w.relate({
    family: 'sum-sentence',
    stated: at(said, 'n'),
    num: [
      [1, at(said, 'a')],
      [1, at(said, 'b')],
      [1, at(said, 'c')]
    ]
  })
  return said.runs
}

/** The score of execution from the printed rate; the amounts where the wording has them. */
export function executionScored(w: Writer, fund: Fund, weight: number): readonly Run[] {
  const said = w.say(bank.executionScore, {
    W: () => w.score('execution.weight', weight * 100, '分', 'whole'),
    B: () => w.money(fund.budget),
    X: () => w.money(fund.spent),
    r: () => w.rate(`${fund.spent.key}.rate`, fund.spent.yuan, fund.budget.yuan),
    V: () => w.score('levels.execution', executionScore(w, fund, weight))
  })
  const { B, X } = said.ids
  const r = at(said, 'r')
  if (B !== undefined && X !== undefined)
    w.relate({ family: 'execution-rate', stated: r, num: [[1, X]], den: [[1, B]] })
  w.relate({ family: 'execution-score', stated: at(said, 'V'), num: [[1, r]], times: weight, cap: weight })
  return said.runs
}
