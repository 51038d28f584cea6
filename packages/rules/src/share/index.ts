import {
  defineRule,
  type Fact,
  figureOf,
  findNamed,
  groupOf,
  isAmount,
  measuresOf,
  nearFacts,
  operand,
  quotient,
  type Reading,
  type Relation,
  type Report,
  sameKind
} from '@gouji/core'
import { amountInBracket, bracketShare, inPlainSight } from './plain-sight.js'
import { respectiveShare } from './respective.js'
import { printedBase } from '../shared/ratio-words.js'
import { namedPart, wholeOfList, wholesByMeasure } from './far-wholes.js'
import { shareMessage } from './message.js'

/** 占x%, 占…的x%, 占比x%, 比重为x%; not 占地, 占用, 占道, 占编. */
const cue =
  /占(?!地|用|道|编|线|有)([^，；。]*)$|(?:占比|比重|所占比例|占总数的比例)[^，；。]{0,4}$|^为((?:其)?(?:总额|总数|总量|合计|总计|全年支出|本年支出|总支出)(?:\uE000|\uE002)?的)$/

function* relations(report: Report): Iterable<Relation> {
  for (const fact of report.facts) {
    if (
      fact.figure.unitKind !== 'ratio' ||
      !fact.sentence ||
      fact.stage === 'target' ||
      fact.figure.comparator ||
      fact.figure.upper
    )
      continue
    const handed = respectiveShare(report, fact)
    if (handed !== undefined) {
      if (handed !== 'unclear') yield handed
      continue
    }
    const match = cue.exec(fact.lead)
    const shown = match ? undefined : (amountInBracket(fact) ?? bracketShare(fact))
    if (shown) yield shown
    if (!match || /任务|计划|目标/.test(match[1] ?? match[2] ?? '')) continue
    const relation = inPlainSight(fact) ?? shareRelation(report, fact, match[1] ?? match[2] ?? '')
    if (relation) yield relation
  }
}

function shareRelation(report: Report, share: Fact, phrase: string): Relation | undefined {
  const facts = report.factsByBlock.get(share.block.index) ?? []
  const printed = printedBase(share) ?? countedAmong(share)
  const near = nearFacts(share, facts, (fact) => isAmount(fact) && fact !== printed && fact.index < share.index).find(
    ({ fact, nearness }) => nearness === 'segment' && (!printed || sameKind(fact, printed))
  )?.fact
  const part = near ?? namedPart(report, share)
  // spending as a share of its budget is an execution rate
  if (!part || (/预算|到位|下达|可用|可支配/.test(phrase) && groupOf(part) === 'spent')) return undefined
  const readings: Reading[] = []
  const add = (whole: Fact | undefined, firm: boolean): void => {
    if (!whole || whole === part || !sameKind(whole, part)) return
    if (
      readings.some(
        (reading) =>
          reading.expression.op === 'quotient' &&
          reading.expression.denominator.op === 'figure' &&
          reading.expression.denominator.operand.figure === whole.figure
      )
    )
      return
    readings.push({
      expression: quotient(figureOf(part), figureOf(whole)),
      ...(firm && near ? { binding: 'firm' } : { binding: 'loose', doubt: 'several-readings' })
    })
  }
  const kind = (fact: Fact): boolean => fact !== part && sameKind(fact, part)
  // 「所占比重为」 names no whole
  const name = phrase
    .replace(/^(?:比重|比例|比)(?:为|是|达)?$/, '')
    .replace(/的$/, '')
    .replace(/[\uE000-\uE00A]/g, '')
  const bare = /^(?:其|该|全部)?(?:合计|总计|总额|总数|总量|总支出|总收入|总投资|全部|总体|总)(?:额|数|量)?$/.test(name)
  if (printed) add(printed, true)
  else if (name.length >= 2 && !bare) {
    add(findNamed(report, share, name, kind), true)
    for (const whole of wholesByMeasure(report, share, name, part)) add(whole, false)
  } else {
    add(listHead(part), true)
    add(wholeBefore(report, share, kind), false)
    add(sameStage(findNamed(report, share, announcedWhole(share), kind), announcedWhole(share)), true)
    add(
      facts.find((fact) => fact.sentence === share.sentence && fact.index < part.index && isAmount(fact) && kind(fact)),
      false
    )
    const said = nameBefore(share) || wholeOfList(report, share)
    if (said !== '') {
      add(findNamed(report, share, said, kind), false)
      for (const whole of wholesByMeasure(report, share, said, part)) add(whole, false)
    }
  }
  if (readings.length > 0) return { kind: 'share', stated: operand(share), comparison: '=', readings }
  return {
    kind: 'share',
    stated: operand(share),
    comparison: '=',
    readings: [],
    blocked: 'base-not-stated',
    known: [operand(part)]
  }
}

/** 「18个指标中定性指标有7个，占38.89%」: the whole of the part stands in its own clause. */
function countedAmong({ sentence, at, lead }: Fact): Fact | undefined {
  if (!sentence || !/^占(?:比|总数|总量|全部)?(?:的)?(?:比例|比重)?(?:为|达)?$/.test(lead)) return undefined
  const words = sentence.skeleton.slice(0, at - lead.length)
  const match = /\uE002[^，；。\uE000-\uE00A]{0,8}中[，,]?[^，；。\uE000-\uE00A]{1,20}\uE002[，,]$/.exec(words)
  return match ? sentence.facts.find((fact) => fact.at === match.index) : undefined
}

/** 「甲，占采购总额的60%；其中乙，占40%」: the whole that the share in front of it names may be meant again. */
function wholeBefore(report: Report, share: Fact, kind: (fact: Fact) => boolean): Fact | undefined {
  const name = nameBefore(share)
  return name === '' ? undefined : findNamed(report, share, name, kind)
}

function nameBefore(share: Fact): string {
  const before = share.sentence?.facts.findLast((fact) => fact.index < share.index && fact.figure.unitKind === 'ratio')
  return (before && cue.exec(before.lead)?.[1]?.replace(/的$/, '')) ?? ''
}

/** The figure whose parts are being listed. */
function listHead(part: Fact): Fact | undefined {
  for (let scope: Fact['scope'] | undefined = part.scope; scope; scope = scope.parent)
    if (scope.head && scope.opener !== 'bracket') return scope.head
  return undefined
}

/** 「“三公”经费支出决算中，…占x%」: the whole named at the start of the sentence. */
function announcedWhole(share: Fact): string {
  return /^([^，；]{2,30})中[，,：:]/.exec(share.sentence?.skeleton ?? '')?.[1] ?? ''
}

/** 「支出决算中，…占x%」 is of the 决算 although the 预算 of that name stands in front of it in its sentence. */
function sameStage(whole: Fact | undefined, phrase: string): Fact | undefined {
  const group = measuresOf(phrase)[0]?.group
  if (!whole || group === undefined || groupOf(whole) === group) return whole
  return whole.sentence?.facts.find(
    (fact) => fact.index > whole.index && groupOf(fact) === group && sameKind(fact, whole)
  )
}

/** A stated share against part ÷ whole. Source: handbook B04. */
export const share = defineRule({
  meta: {
    id: 'share',
    title: { zh: '占比', en: 'Share of a whole' },
    severity: 'error',
    preset: 'recommended',
    covers: ['B04']
  },
  relations,
  checkMessage: shareMessage
})
