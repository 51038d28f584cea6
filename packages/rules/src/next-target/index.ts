import { defineRule, type Fact, figureOf, operand, type Relation, type Report, type Section } from '@gouji/core'
import { asLevel } from '../shared/targets/limit.js'
import { type IndicatorName, likenessOf, namedBy, nameFrom } from '../shared/targets/names.js'
import { printOf } from '../shared/targets/print.js'
import { targetRootOf } from '../shared/targets/sections.js'
import { conditionTails, fallingNames, nextTitles, ruleWords } from '../shared/targets/targets.data.js'
import { nextTargetMessage } from './message.js'

/** A rise that is aimed at. 保持在, 稳定在 and 以上 only keep a level. */
const rises = /(?:突破|超过|提高到|提高至|提升到|提升至|增长到|上升到|上升至|增加到|扩大到|达到?)(?:了)?$/
/** 「进一步提升」 in front of what is to rise. */
const raising = /^(?:进一步|不断|持续|着力|切实)*(?:提升|提高|扩大|巩固|增强|加大|推动|推进)/
const LONGEST_CLAUSE = 40
const LEAST_SCORE = 0.8
const MOST_LEVELS = 200

interface Level {
  readonly fact: Fact
  readonly name: IndicatorName
}

function* relations(report: Report): Iterable<Relation> {
  const levels = new Map<string, Level[]>()
  for (const fact of report.facts) {
    if (!isLevel(fact)) continue
    const name = namedBy(fact)
    const key = `${fact.block.part.index} ${name.head}`
    const list = levels.get(key) ?? []
    if (list.length < MOST_LEVELS) list.push({ fact, name })
    levels.set(key, list)
  }
  for (const fact of report.facts) {
    const name = isGoal(fact) ? goalName(fact) : undefined
    if (!name || fallingNames.test(name.text)) continue
    const level = levelOf(name, levels.get(`${fact.block.part.index} ${name.head}`) ?? [])
    if (!level) continue
    yield {
      kind: 'next-target',
      comparison: /(?:突破|超过)(?:了)?$/.test(fact.lead) ? '>' : '≥',
      stated: { label: name.text, figure: asLevel(fact) },
      readings: [{ expression: figureOf(level.fact), binding: 'firm' }],
      data: { name: name.text, goal: printOf(report, fact), level: operand(level.fact).figure.text }
    }
  }
}

/** A rate that the report states as reached, by the plain name: not for a group (其中), on a base of its own or as a bound. */
function isLevel(fact: Fact): boolean {
  if (
    fact.cell ||
    !fact.sentence ||
    fact.figure.unitKind !== 'ratio' ||
    fact.figure.comparator ||
    fact.figure.upper ||
    fact.figure.hedge
  )
    return false
  if (
    fact.stage === 'target' ||
    fact.relativeYear !== 0 ||
    fact.normative ||
    fact.scope.opener === 'of-which' ||
    conditionTails.test(fact.tail)
  )
    return false
  return !/为基数|口径/.test(fact.lead) && !isNext(fact.block.section) && !targetRootOf(fact.block.section)
}

function isGoal(fact: Fact): boolean {
  if (fact.cell || !fact.sentence || fact.figure.unitKind !== 'ratio' || fact.figure.upper) return false
  if (
    fact.figure.hedge === 'least' ||
    fact.figure.hedge === 'most' ||
    fact.figure.hedge === 'about' ||
    fact.figure.comparator === '≥'
  )
    return false
  return isNext(fact.block.section) && rises.test(fact.lead) && !conditionTails.test(fact.tail)
}

function isNext(section: Section): boolean {
  for (let at: Section | undefined = section; at && at.level > 0; at = at.parent)
    if (at.heading && nextTitles.test(at.title)) return true
  return false
}

/**
 * Its own name; where it goes on from the clause before, the name there: 「参保率保持在95%以上，力争突破96%」「进一步提升
 * 办结率，力争达到99%」.
 */
function goalName(fact: Fact): IndicatorName | undefined {
  const own = namedBy({ ...fact, lead: fact.lead.replace(rises, '') })
  if (own.key.length > own.head.length) return own
  if (own.key !== '' || !fact.sentence) return undefined
  const start = fact.at - fact.lead.length
  const before = fact.sentence.skeleton.slice(Math.max(0, start - LONGEST_CLAUSE), start).replace(/，$/, '')
  const clause = before.slice(before.lastIndexOf('，') + 1)
  const facts = fact.sentence.facts
  const figure = facts[facts.indexOf(fact) - 1]
  const inClause = figure && figure.clause === fact.clause - 1 ? figure : undefined
  if (inClause && inClause.figure.unitKind !== 'ratio') return undefined
  const name = inClause ? namedBy(inClause) : nameFrom(clause.replace(raising, ''))
  return name.key.length > name.head.length && /(?:率|度|比例)$/.test(name.key) ? name : undefined
}

/** The one level that goes by the name; none when several do and differ, or when a rule is spoken of. */
function levelOf(name: IndicatorName, levels: readonly Level[]): Level | undefined {
  const same = levels.filter((level) => {
    const { score, contrary } = likenessOf(name, level.name)
    return score >= LEAST_SCORE && !contrary && !ruleWords.test(level.fact.lead)
  })
  const [first] = same
  return first && same.every((level) => level.fact.figure.value.eq(first.fact.figure.value)) ? first : undefined
}

/** A goal for the coming year below the level already reached. Source: handbook B56, F9. */
export const nextTarget = defineRule({
  meta: {
    id: 'next-target',
    title: { zh: '下一步目标低于现状', en: 'Next goal below the present level' },
    severity: 'warning',
    preset: 'recommended',
    covers: ['B56']
  },
  relations,
  checkMessage: nextTargetMessage
})
