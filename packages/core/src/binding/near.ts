import type { Fact, Scope } from '../facts/fact.js'
import { subjectsAgree } from './subject.js'

/**
 * How far apart two figures stand, nearest first. `segment`: between the same ；; `sentence`; `block`: an earlier
 * sentence of the paragraph.
 */
export type Nearness = 'segment' | 'sentence' | 'after' | 'block'

export interface Near {
  readonly fact: Fact
  readonly nearness: Nearness
}

/** Whether a list lies inside another, or is the same. */
export function within(scope: Scope, outer: Scope): boolean {
  for (let at: Scope | undefined = scope; at; at = at.parent) if (at === outer) return true
  return false
}

/** The root of the sentence's lists. */
export function rootOf(scope: Scope): Scope {
  let at = scope
  while (at.parent) at = at.parent
  return at
}

/**
 * Facts that may be bound to `anchor`, nearest first: before it in its segment, before it in its sentence, behind it in
 * its sentence, then in earlier sentences of its paragraph (from the last one back, never across a numbered item).
 * `facts` are the facts of the anchor's block in order.
 */
export function nearFacts(anchor: Fact, facts: readonly Fact[], wanted: (fact: Fact) => boolean): Near[] {
  const before: Near[] = []
  const after: Near[] = []
  const earlier: Near[] = []
  for (const fact of facts) {
    if (fact === anchor || !wanted(fact)) continue
    if (fact.sentence === anchor.sentence) {
      if (fact.index > anchor.index) after.push({ fact, nearness: 'after' })
      else before.push({ fact, nearness: fact.segment === anchor.segment ? 'segment' : 'sentence' })
    } else if (fact.index < anchor.index && !itemBetween(fact, anchor, facts)) earlier.push({ fact, nearness: 'block' })
  }
  return [...before.reverse(), ...after, ...earlier.reverse()]
}

/** Whether a numbered item (一是…二是…) begins between two facts of a paragraph. */
function itemBetween(first: Fact, second: Fact, facts: readonly Fact[]): boolean {
  if (second.sentence?.item) return true
  for (const fact of facts) {
    if (fact.index <= first.index) continue
    if (fact.index >= second.index) return false
    if (fact.sentence !== first.sentence && fact.sentence?.item) return true
  }
  return false
}

/**
 * Whether a figure can speak of the same thing as another by list and subject: both in the same list, or the subjects
 * agree. A figure inside 其中 never borrows a base from outside its list unless both name the same subject.
 */
export function sameThing(a: Fact, b: Fact): boolean {
  if (a.subject !== '' && b.subject !== '') return subjectsAgree(a.subject, b.subject)
  if (a.scope === b.scope) return true
  if (a.sentence !== b.sentence) return a.scope.depth === 0 && b.scope.depth === 0
  return listDepth(a.scope) === 0 && listDepth(b.scope) === 0
}

/** Depth counted without brackets: a remark in brackets speaks of the figure in front of it. */
export function listDepth(scope: Scope): number {
  let depth = 0
  for (let at: Scope | undefined = scope; at; at = at.parent)
    if (at.opener === 'of-which' || at.opener === 'comprises') depth++
  return depth
}
