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
  type Reading,
  type Relation,
  type Report,
  sameKind
} from '@gouji/core'
import { ratioRelation } from '../shared/ratio.js'
import { satisfied } from './satisfied.js'
import { namedRateMessage } from './message.js'

/** 合格率, 报销比例, 激活率…: what is in front of 率 or 比例 names the part. Rates with rules of their own are left out. */
const rateName = /([\u4E00-\u9FFF]{1,12}?)(?:率|比例|度)[^，；。\u4E00-\u9FFF]*(?:为|达到|达|是|约|约为|已达)*$/
const ownRules =
  /执行|支出|使用|支付|到位|拨付|完成|占|增长|下降|降幅|增幅|变动|节约|达成|进度|年度|季度|月度|额度|制度|力度|程度/
const satisfaction = /满意/
/** Words that name one outcome: 「合格53份，达标率94.64%」. */
const sameMeaning = [
  ['合格', '达标', '通过', '优良'],
  ['回收', '收回']
]
const wholeWords =
  /抽检|送检|检测|样|排查|发现|总|共|应|全部|合计|发放|参加|受理|抽查|检查|有效|收回|计划|培训|户籍|人口/

/** A named rate against part ÷ whole, where the part carries the rate's own name. Source: handbook B06, A.6. */
function* relations(report: Report): Iterable<Relation> {
  for (const fact of report.facts) {
    if (
      fact.figure.unitKind !== 'ratio' ||
      !fact.sentence ||
      fact.stage === 'target' ||
      fact.figure.comparator ||
      fact.figure.upper ||
      fact.normative
    )
      continue
    const relation =
      balanceRate(report, fact) ??
      controlRate(report, fact) ??
      satisfied(report, fact) ??
      dueAndDone(fact) ??
      rateByName(report, fact)
    if (relation) yield relation
  }
}

const duePair =
  /应([^，。；\uE000-\uE00A]{1,6}?)([\uE002\uE008])[，,、]实(?:际)?\1([\uE002\uE008])[，,][^，。；\uE000-\uE00A]{0,10}率[^，。；\uE000-\uE00A]{0,3}$/d

/** 「应种2460剂次，实种2448剂次，接种率99.51%」 */
function dueAndDone(rate: Fact): Relation | undefined {
  const { sentence, at } = rate
  const places = sentence?.skeleton.includes('应') ? duePair.exec(sentence.skeleton.slice(0, at))?.indices : undefined
  const due = sentence && places?.[2] && factAt(sentence, places[2][0])
  const done = sentence && places?.[3] && factAt(sentence, places[3][0])
  if (!due || !done || !isAmount(due) || !sameKind(due, done)) return undefined
  return {
    kind: 'named-rate',
    stated: operand(rate),
    comparison: '=',
    readings: [{ expression: quotient(figureOf(done), figureOf(due)), binding: 'firm' }]
  }
}

function rateByName(report: Report, rate: Fact): Relation | undefined {
  const name = rateName.exec(rate.label)?.[1]
  if (
    !name ||
    ownRules.test(rate.label) ||
    (satisfaction.test(name) &&
      !rate.sentence?.facts.some((fact) => fact.figure.unitKind === 'count' && fact.label.includes('满意')))
  )
    return undefined
  const stem = name.replace(/^.*(?:综合|政策|平均|项目|人员|群众|全县|全市|全区)/, '').slice(-2)
  if (stem.length < 2) return undefined
  const facts = report.factsByBlock.get(rate.block.index) ?? []
  const near = nearFacts(
    rate,
    facts,
    (fact) =>
      (isAmount(fact) && fact.figure.unitKind !== 'duration' && fact.sentence === rate.sentence) ||
      fact.index < rate.index
  )
  const words = sameMeaning.find((group) => group.includes(stem)) ?? [stem]
  const part = near.find(
    ({ fact }) =>
      fact.relativeYear === rate.relativeYear &&
      words.some((word) => fact.label.includes(word) || fact.tail.startsWith(word))
  )?.fact
  if (!part || hasRateOfItsOwn(part, rate, stem)) return undefined
  const wholes = near.filter(
    ({ fact }) =>
      fact !== part &&
      sameKind(fact, part) &&
      (fact.figure.unitKind === 'money') === (part.figure.unitKind === 'money') &&
      fact.index < part.index &&
      !words.some((word) => fact.label.includes(word))
  )
  // 满意度 is of the valid answers, whatever was handed out
  const valid = satisfaction.test(name) ? wholes.find(({ fact }) => /有效|收回|回收/.test(fact.label)) : undefined
  if (valid) wholes.splice(0, wholes.length, valid)
  // 「开工12个，开工率100%；完工10个，完工率83.33%」: what stands before the ； only where nothing stands behind it
  const own = wholes.filter(({ fact }) => fact.sentence !== part.sentence || fact.segment === part.segment)
  const apart = own.length === 0
  if (!apart) wholes.splice(0, wholes.length, ...own)
  const stated = operand(rate)
  const shown = wholes.length === 0 ? wholeBehind(rate, part) : undefined
  if (shown)
    return {
      kind: 'named-rate',
      stated: operand(rate),
      comparison: '=',
      readings: [{ expression: quotient(figureOf(part), figureOf(shown)), binding: 'firm' }]
    }
  if (wholes.length === 0)
    return {
      kind: 'named-rate',
      stated,
      comparison: '=',
      readings: [],
      blocked: 'base-not-stated',
      known: [operand(part)]
    }
  const readings = wholes.slice(0, 4).map(({ fact }, index): Reading => {
    const distance = (rate.sentence?.index ?? 0) - (fact.sentence?.index ?? 0)
    const named = (fact === valid?.fact || wholeWords.test(fact.label)) && distance <= 1
    const firm =
      !apart && index === 0 && wholes.length === 1 && (named || (distance === 0 && part.clause - fact.clause === 1))
    return {
      expression: quotient(figureOf(part), figureOf(fact)),
      ...(firm ? { binding: 'firm' } : { binding: 'loose', doubt: 'several-readings' })
    }
  })
  return { kind: 'named-rate', stated, comparison: '=', readings }
}

/** 「整改412个，整改率98.56%（共发现问题418个）」 */
function wholeBehind(rate: Fact, part: Fact): Fact | undefined {
  const { sentence, at, index } = rate
  const next = sentence?.facts.find((fact) => fact.index === index + 1)
  if (!sentence || !next || part.sentence !== sentence || !isAmount(next) || !sameKind(next, part)) return undefined
  const opens = /^（[^，。；（）\uE000-\uE009]{1,12}$/.test(sentence.skeleton.slice(at + 1, next.at))
  return opens && sentence.skeleton[next.at + 1] === '）' && wholeWords.test(next.label) ? next : undefined
}

/** 「办结率92%，共受理528件，办结488件。按时办结率71.8%」: the figures before belong to the rate before. */
function hasRateOfItsOwn(part: Fact, rate: Fact, stem: string): boolean {
  if (part.sentence === rate.sentence) return false
  return (part.sentence?.facts ?? []).some(
    ({ figure, label }) => figure.unitKind === 'ratio' && label.includes(`${stem}率`)
  )
}

/** 控制率 = 实际 ÷ 预算 (三公经费, 公用经费) or 在职 ÷ 编制. */
function controlRate(report: Report, rate: Fact): Relation | undefined {
  if (!/控制率/.test(rate.lead)) return undefined
  const staff = ratioRelation(report, rate, { kind: 'named-rate', numerators: ['staff'], denominators: ['quota'] })
  return staff ?? ratioRelation(report, rate, { kind: 'named-rate', numerators: ['spent'], denominators: ['budget'] })
}

/** 结余率 = 结余 ÷ 预算, 节约率 = (预算 − 支出) ÷ 预算. */
function balanceRate(report: Report, rate: Fact): Relation | undefined {
  const saving = /节约率|节支率/.test(rate.lead)
  if (!saving && !/结余率|结转率/.test(rate.lead)) return undefined
  const facts = report.factsByBlock.get(rate.block.index) ?? []
  const near = nearFacts(
    rate,
    facts,
    (fact) => isAmount(fact) && fact.figure.unitKind === 'money' && fact.sentence === rate.sentence
  )
  const bases = near.filter(
    ({ fact }) =>
      ['budget', 'arrived', 'allocated', 'income', 'total'].includes(groupOf(fact) ?? '') &&
      !/节[约省]$/.test(fact.label)
  )
  const balance = near.find(({ fact }) => groupOf(fact) === 'balance' || (saving && /节约/.test(fact.label)))
  const spent = near.find(({ fact }) => groupOf(fact) === 'spent')
  const readings: Reading[] = []
  for (const { fact: base } of bases.slice(0, 3)) {
    const binding =
      bases.length === 1
        ? { binding: 'firm' as const }
        : { binding: 'loose' as const, doubt: 'several-readings' as const }
    if (balance) readings.push({ expression: quotient(figureOf(balance.fact), figureOf(base)), ...binding })
    else if (spent)
      readings.push({
        expression: quotient(difference(figureOf(base), figureOf(spent.fact)), figureOf(base)),
        ...binding
      })
  }
  if (readings.length === 0) return undefined
  return { kind: saving ? 'saving-rate' : 'balance-rate', stated: operand(rate), comparison: '=', readings }
}

/** Rates known by what they count. */
export const namedRate = defineRule({
  meta: {
    id: 'named-rate',
    title: { zh: '其他比率', en: 'Other named rates' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B05', 'B06']
  },
  relations,
  checkMessage: namedRateMessage
})
