import {
  defineRule,
  difference,
  type Fact,
  factAt,
  figureOf,
  groupOf,
  isAmount,
  nearFacts,
  operand,
  quotient,
  type Relation,
  type Report,
  sameKind
} from '@gouji/core'
import { excess, excessRelation } from './excess.js'
import { ratioRelation } from '../shared/ratio.js'
import type { RatioKind } from '../shared/ratio-bases.js'
import { printedBase } from '../shared/ratio-words.js'
import { completionMessage } from './message.js'

const kind: RatioKind = {
  kind: 'completion',
  numerators: ['done'],
  denominators: ['plan', 'total'],
  bareNumerator: true
}

/** 完成率, 完成进度, 完成任务的x%; not 完成预算的x% (execution). */
const cue =
  /(?<!支出|预算)完成率|超额(?:完成)?(?:了)?$|完成进度|完成比例|达成率|完成(?:了)?[^，]{0,20}(?:任务|计划|目标)[^，]{0,6}的$|(?:占|为|是|达到?)[^，]{0,8}(?:任务|计划|目标)[^，]{0,6}的$/
/** 占任务的x%: no aim, although it names one. */
const ofTask = /(?:占|完成|为|是|达到?)[^，]{0,12}(?:任务|计划|目标)[^，]{0,6}的$/

function* relations(report: Report): Iterable<Relation> {
  for (const fact of report.facts) {
    const surplus = fact.figure.unitKind === 'ratio' ? undefined : excessRelation(fact)
    if (surplus) yield surplus
    if (
      fact.figure.unitKind !== 'ratio' ||
      !fact.sentence ||
      (fact.stage === 'target' && !ofTask.test(fact.lead)) ||
      !(cue.test(fact.lead.slice(-30)) || isBare(fact))
    )
      continue
    const relation =
      inBracketBehind(fact) ??
      withExcess(fact) ??
      ofTaskInFront(fact) ??
      againstNamedTask(report, fact) ??
      ratioRelation(report, fact, kind)
    if (relation) yield /超额|超出|超过/.test(fact.lead) ? beyond(relation) : relation
  }
}

/** 「目标6500人，实际完成6872人，完成105.72%」: the rate of what the two figures in front of it name. */
function isBare({ lead, sentence, segment, index }: Fact): boolean {
  if (!/^(?:共|已|均)?完成(?:了)?$/.test(lead)) return false
  const [task, done] = sentence?.facts.filter((fact) => fact.segment === segment && fact.index < index).slice(-2) ?? []
  return (
    task !== undefined &&
    done !== undefined &&
    isAmount(task) &&
    sameKind(task, done) &&
    task.figure.unitKind !== 'money' &&
    /目标|任务|计划/.test(task.label) &&
    /实际|完成|实/.test(done.label)
  )
}

const bracketBehind =
  /^（(?:年度|年初|全年)?(?:计划|任务|目标)(?:数|量|值)?(?:为)?([\uE000-\uE009])[，,、；;]?(?:全年|年度)?(?:实际|完成)(?:完成)?(?:数|量|值)?(?:为)?([\uE000-\uE009])）/

/** 「完成任务数的90.7%（计划117.9公里，实际106.9公里）」 */
function inBracketBehind(rate: Fact): Relation | undefined {
  const { sentence, at } = rate
  const match = sentence && bracketBehind.exec(sentence.skeleton.slice(at + 1))
  if (!match) return undefined
  const [task, done] = sentence.facts.filter((fact) => fact.at > at)
  return task && done && completionOf(rate, done, task)
}

/** 「清淤渠道18.6公里，比计划多完成1.6公里，完成率109.41%」: the task is the result less what was done beyond it. */
function withExcess(rate: Fact): Relation | undefined {
  const { sentence, segment, index } = rate
  const facts = (sentence?.facts ?? []).filter(
    (fact) => fact.segment === segment && fact.index < index && isAmount(fact)
  )
  const beyondTask = facts.at(-1)
  const done = facts.at(-2)
  if (!beyondTask || !done || !excess.test(beyondTask.lead) || !sameKind(done, beyondTask)) return undefined
  const task = facts.at(-3)
  if (task && sameKind(task, done) && groupOf(task) === 'plan') return completionOf(rate, done, task)
  return {
    kind: 'completion',
    stated: operand(rate),
    comparison: '=',
    readings: [
      { expression: quotient(figureOf(done), difference(figureOf(done), figureOf(beyondTask))), binding: 'firm' }
    ]
  }
}

const taskInFront =
  /([\uE000-\uE009])的(?:年度|年初|绩效|全年|设定)*(?:目标|任务|计划)[^，。；\uE000-\uE009]{0,6}(?:完成|达到|实施|建成)了?([\uE000-\uE009])[，,][^，。；\uE000-\uE009]{0,10}$/d

/** 「老年人体检12755人的年度目标已完成14990人，完成率117.5%」 */
function ofTaskInFront(rate: Fact): Relation | undefined {
  const { sentence, at } = rate
  if (!sentence) return undefined
  const places = taskInFront.exec(sentence.skeleton.slice(0, at))?.indices
  const task = places?.[1] && factAt(sentence, places[1][0])
  const done = places?.[2] && factAt(sentence, places[2][0])
  return task && done && completionOf(rate, done, task)
}

function completionOf(rate: Fact, done: Fact, task: Fact): Relation | undefined {
  if (!isAmount(task) || !sameKind(task, done)) return undefined
  return {
    kind: 'completion',
    stated: operand(rate),
    comparison: '=',
    readings: [{ expression: quotient(figureOf(done), figureOf(task)), binding: 'firm' }]
  }
}

/** 「完成任务71万的101.15%」: the base stands in the clause; what was done is the figure before it of the same kind. */
function againstNamedTask(report: Report, rate: Fact): Relation | undefined {
  const base = printedBase(rate)
  if (!base || !isAmount(base)) return undefined
  const facts = report.factsByBlock.get(rate.block.index) ?? []
  const done = nearFacts(
    base,
    facts,
    (fact) => fact.index < base.index && isAmount(fact) && sameKind(fact, base) && fact.asOf === rate.asOf
  )
  if (done.length === 0)
    return {
      kind: 'completion',
      stated: operand(rate),
      comparison: '=',
      readings: [],
      blocked: 'base-not-stated',
      known: [operand(base)]
    }
  return {
    kind: 'completion',
    stated: operand(rate),
    comparison: '=',
    readings: done.slice(0, 3).map(({ fact }, index) => ({
      expression: quotient(figureOf(fact), figureOf(base)),
      ...(index === 0 && fact.sentence === rate.sentence
        ? { binding: 'firm' as const }
        : { binding: 'loose' as const, doubt: 'several-readings' as const })
    }))
  }
}

/** 「任务31.2公里，完成39.4公里，超额完成26.3%」: what is above the task, as a share of it. */
function beyond(relation: Relation): Relation {
  return {
    ...relation,
    kind: 'completion-beyond',
    readings: relation.readings.map((reading) => {
      const { expression } = reading
      if (expression.op !== 'quotient') return reading
      return {
        ...reading,
        expression: quotient(difference(expression.numerator, expression.denominator), expression.denominator)
      }
    })
  }
}

/** A stated completion percentage against done ÷ task. Source: handbook B03. */
export const completionRate = defineRule({
  meta: {
    id: 'completion-rate',
    title: { zh: '任务完成率', en: 'Completion rate' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B03']
  },
  relations,
  checkMessage: completionMessage
})
