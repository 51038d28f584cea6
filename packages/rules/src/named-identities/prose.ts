import { type Fact, groupOf, type Report } from '@gouji/core'
import { isAddend, isCarry } from '../shared/addends.js'
import { chapterOf } from '../shared/chapter.js'
import { type CompiledIdentity, compiled, nameInProse, qualifierOf, someName } from './names.js'
import type { FoundIdentity } from './found.js'

/** How far behind the total a part may stand: figures, not characters. */
const FARTHEST = 120
/** How far into its line the figure that the line is about may stand. */
const FARTHEST_IN_LINE = 60

interface Named {
  readonly fact: Fact
  readonly name: string
}

/** Named sums whose figures are spread over sentences and paragraphs of one chapter. */
export function* identitiesInProse(report: Report): Iterable<FoundIdentity> {
  const named: Named[] = []
  for (const fact of report.facts) {
    if (!fact.sentence || fact.figure.unitKind !== 'money' || !isAddend(fact)) continue
    const name = nameInProse(fact)
    if (someName.test(name)) named.push({ fact, name })
  }
  for (const [at, total] of named.entries()) {
    const done = new Set<string>()
    for (const identity of compiled) {
      if (done.has(identity.id)) continue
      const qualifier = qualifierOf(total.name, identity.total)
      if (qualifier === undefined) continue
      const found = partsOf(named, at, identity, qualifier)
      if (!found) continue
      done.add(identity.id)
      if (!found.parts.every((part) => part.scope.head === total.fact)) yield found
    }
  }
}

function partsOf(
  named: readonly Named[],
  at: number,
  identity: CompiledIdentity,
  qualifier: string
): FoundIdentity | undefined {
  const total = (named[at] as Named).fact
  const found: (Fact | undefined)[] = identity.parts.map(() => undefined)
  search(named, at, 1, identity, qualifier, found)
  if (identity.wide) search(named, at, -1, identity, qualifier, found)
  const parts = found.filter((fact) => fact !== undefined)
  if (identity.parts.some(({ optional }, n) => !optional && !found[n]) || parts.includes(total)) return undefined
  const whole = identity.parts.every(({ rare }, n) => rare || found[n])
  return { id: identity.id, total, parts, firm: whole && isFirm(total, parts) }
}

/** Fills in the nearest figure of each name on one side of the total. */
function search(
  named: readonly Named[],
  at: number,
  step: 1 | -1,
  identity: CompiledIdentity,
  qualifier: string,
  found: (Fact | undefined)[]
): void {
  const total = (named[at] as Named).fact
  // a total called so behind this one claims the parts: all of them, or at another stage those that name none
  let claimed = false
  for (let i = at + step; i >= 0 && i < named.length && Math.abs(i - at) <= FARTHEST; i += step) {
    const { fact, name } = named[i] as Named
    if (!isNear(fact, total, identity)) break
    if (qualifierOf(name, identity.total) !== undefined && fact.relativeYear === total.relativeYear) {
      if (isBudget(fact) !== isBudget(total)) claimed = true
      else if (fact.block !== total.block && found.every((part) => part === undefined)) break
    }
    if (!sameOccasion(fact, total, claimed)) continue
    for (const [n, part] of identity.parts.entries()) {
      const own = found[n] ? undefined : qualifierOf(name, part.name)
      if (own !== undefined && isOfTotal(own, qualifier, identity)) found[n] = fact
    }
  }
}

/** A part without words in front is of whatever its total is of, when they stand together. */
function isOfTotal(own: string, qualifier: string, { wide }: CompiledIdentity): boolean {
  return wide ? own === qualifier : own === '' || qualifier.endsWith(own)
}

function isNear(fact: Fact, total: Fact, { wide }: CompiledIdentity): boolean {
  if (fact.block.part !== total.block.part) return false
  return wide || chapterOf(fact.block.section) === chapterOf(total.block.section)
}

/** Parts of one sentence, or each at the head of its own line: a list. Scattered figures may speak of different things. */
function isFirm(total: Fact, parts: readonly Fact[]): boolean {
  const [first] = parts
  if (parts.every((part) => part.sentence === first?.sentence && part.scope === first?.scope)) return true
  return [total, ...parts].every(headsItsLine) && parts.every((part) => part.block !== total.block)
}

function headsItsLine(fact: Fact): boolean {
  const { sentence } = fact
  if (!sentence || sentence.span.start !== fact.block.contentStart || fact.at > FARTHEST_IN_LINE) return false
  // 「预算1万元，决算0.9万元」: the first of its stage
  return sentence.facts.find((other) => isAddend(other) && isBudget(other) === isBudget(fact)) === fact
}

/** Of the same year and stage; what names no stage goes with the budget that it is listed under. */
function sameOccasion(part: Fact, total: Fact, claimed: boolean): boolean {
  if ((part.relativeYear !== total.relativeYear && !isCarry(part)) || part.stage === 'target') return false
  if (isBudget(part) === isBudget(total)) return true
  return isBudget(total) && groupOf(part) === undefined && !claimed
}

function isBudget(fact: Fact): boolean {
  return groupOf(fact) === 'budget'
}
