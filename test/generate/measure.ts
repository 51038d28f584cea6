import type { Finding } from '@gouji/core'
import { type Family, families } from './draft.js'
import { type Choice, type Generated, generate } from './generate.js'
import { alarms, check, describeFinding, describeSlip, judge } from './harness.js'
import { kindNames } from './kinds/index.js'
import { Random } from './random.js'
import { render } from './render.js'
import { plant, plantable } from './slips/plant.js'

/** A seed with what may be chosen beside it. */
export interface Case extends Choice {
  readonly seed: number
}

const nameOf = ({ kind, layout, seed }: Generated, style?: number) =>
  `seed ${seed}${style === undefined ? '' : ` style ${style}`} ${kind} ${layout.target}`

/** Errors and warnings on a report that is consistent, each as a message with its seed, kind and line. */
export function falseAlarms(chosen: Case): { findings: readonly Finding[]; messages: readonly string[] } {
  const generated = generate(chosen.seed, chosen)
  const rendered = render(generated.draft, generated.layout)
  const findings = alarms(check(rendered).findings)
  const name = nameOf(generated, chosen.style)
  return { findings, messages: findings.map((finding) => `${name}: ${describeFinding(rendered.text, finding)}`) }
}

export interface Trial {
  readonly family: Family
  readonly found: boolean
  /** `undefined` when the report does not tell which figure is wrong, or nothing was found. */
  readonly right?: boolean
  /** What was missed, or blamed on another figure; empty when all is well. */
  readonly message: string
}

/** Plants one slip of each of the families (default: all that the report offers) and asks whether it is found. */
export function trials(chosen: Case, wanted?: readonly Family[], most = Number.POSITIVE_INFINITY): Trial[] {
  const generated = generate(chosen.seed, chosen)
  const { draft, layout } = generated
  const random = new Random(chosen.seed ^ 0x2545f491)
  const offered = plantable(draft).filter((family) => !wanted || wanted.includes(family))
  const results: Trial[] = []
  for (const family of random.sample(offered, most)) {
    const slip = plant(draft, family, random)
    if (!slip) continue
    const rendered = render(draft, layout, slip.edits)
    const { found, suspected, by } = judge(slip, rendered, check(rendered).findings)
    const described = `${nameOf(generated, chosen.style)}: ${describeSlip(draft, slip, rendered)}`
    const blamed = by ? `\n    found as ${describeFinding(rendered.text, by)}` : ''
    if (!found) results.push({ family, found, message: `missed ${described}` })
    else if (!slip.determined) results.push({ family, found, message: '' })
    else
      results.push({ family, found, right: suspected, message: suspected ? '' : `other suspect ${described}${blamed}` })
  }
  return results
}

export interface Score {
  of: number
  found: number
  determined: number
  right: number
  readonly messages: string[]
}

export function tally(list: Iterable<Trial>): Map<Family, Score> {
  const scores = new Map<Family, Score>()
  for (const trial of list) {
    let score = scores.get(trial.family)
    if (!score) {
      score = { of: 0, found: 0, determined: 0, right: 0, messages: [] }
      scores.set(trial.family, score)
    }
    score.of++
    if (trial.found) score.found++
    if (trial.right !== undefined) score.determined++
    if (trial.right) score.right++
    if (trial.message) score.messages.push(trial.message)
  }
  return new Map([...scores].sort(([a], [b]) => families.indexOf(a) - families.indexOf(b)))
}

/** Seeds from `first` on, every kind in turn. */
export function cases(count: number, first = 1): Case[] {
  return Array.from({ length: count }, (_, index) => ({
    seed: first + index,
    kind: kindNames[index % kindNames.length] ?? 'project'
  }))
}
