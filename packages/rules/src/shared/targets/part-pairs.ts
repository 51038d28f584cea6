import type { Fact, Part, Report, Section } from '@gouji/core'
import { factsOfPart } from '../by-part.js'
import { comparable } from './comparable.js'
import { isCalledTarget } from './frames.js'
import type { Match } from './match.js'
import {
  answers,
  contextOf,
  type IndicatorName,
  isSpecific,
  likenessOf,
  namedBy,
  type Words,
  wordsOf
} from './names.js'
import { targetRootOf } from './sections.js'
import { conditionTails, nextTitles, ruleWords } from './targets.data.js'

const MOST_CANDIDATES = 40

/**
 * Rates aimed at that are not answered in the results of their project, against the one rate of the same name that the
 * part states elsewhere: 「电子凭证激活率≥60%」 and, in the overview, 「电子凭证激活人数3.2万，激活率48.1%」. The name must be
 * telling, and all that answer to it must say the same. Results of other projects (`owned`) are left out.
 */
export function statedElsewhere(
  report: Report,
  part: Part,
  targets: readonly Fact[],
  owned: ReadonlySet<Section>
): Match[] {
  const wanted = targets
    .map((target) => ({ target, name: namedBy(target) }))
    .filter(({ target, name }) => target.figure.unitKind === 'ratio' && isSpecific(name))
  if (wanted.length === 0) return []
  const byHead = ratesByHead(report, part, new Set(wanted.map(({ name }) => name.head)), owned)
  return wanted.flatMap(({ target, name }) => {
    const [first, ...others] = (byHead.get(name.head) ?? []).filter(
      ({ fact, context }) => comparable(target, fact) && answers(name, context)
    )
    if (!first || others.some(({ fact }) => !fact.figure.value.eq(first.fact.figure.value))) return []
    // 「抽查档案合格率」 is perhaps not 「抽查合格率」
    const narrower = isSpecific(first.name) && likenessOf(name, first.name).narrower
    return [{ target, actual: first.fact, name, sure: !narrower }]
  })
}

interface Rate {
  readonly fact: Fact
  readonly name: IndicatorName
  /** Its name, with the clause before where it is only 「激活率」. */
  readonly context: Words
}

function ratesByHead(
  report: Report,
  part: Part,
  heads: ReadonlySet<string>,
  owned: ReadonlySet<Section>
): Map<string, Rate[]> {
  const found = new Map<string, Rate[]>()
  for (const fact of factsOfPart(report, part)) {
    if (!isRate(fact) || isLeftOut(fact.block.section, owned)) continue
    const name = namedBy(fact)
    if (!heads.has(name.head)) continue
    const list = found.get(name.head) ?? []
    if (list.length >= MOST_CANDIDATES) continue
    list.push({ fact, name, context: wordsOf(contextOf(fact, name)) })
    found.set(name.head, list)
  }
  return found
}

function isRate(fact: Fact): boolean {
  if (
    fact.cell ||
    !fact.sentence ||
    fact.figure.unitKind !== 'ratio' ||
    fact.relativeYear !== 0 ||
    fact.stage === 'target'
  )
    return false
  if (fact.figure.comparator !== undefined || (fact.asOf !== undefined && fact.asOf !== '目前')) return false
  return !isCalledTarget(fact) && !conditionTails.test(fact.tail) && !ruleWords.test(fact.lead)
}

function isLeftOut(section: Section, owned: ReadonlySet<Section>): boolean {
  for (let at: Section | undefined = section; at && at.level > 0; at = at.parent) {
    if (owned.has(at) || (at.heading && nextTitles.test(at.title))) return true
  }
  return targetRootOf(section) !== undefined
}
