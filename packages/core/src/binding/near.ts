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

/** How many figures away a figure may stand: a paragraph without end must not be searched from each of its figures. */
export const FARTHEST = 400

/**
 * Facts that may be bound to `anchor`, nearest first: before it in its segment, before it in its sentence, behind it in
 * its sentence, then in earlier sentences of its paragraph (from the last one back, never across a numbered item).
 * `facts` are the facts of the anchor's block in order.
 */
export function nearFacts(anchor: Fact, facts: readonly Fact[], wanted: (fact: Fact) => boolean): Near[] {
  const near: Near[] = []
  const { sentence, segment } = anchor
  const place = placeAmong(anchor, facts)
  const first = Math.max(0, place - FARTHEST)
  const last = Math.min(facts.length, place + FARTHEST)
  let at = place - 1
  for (; at >= first; at--) {
    const fact = facts[at] as Fact
    if (fact.sentence !== sentence) break
    if (wanted(fact)) near.push({ fact, nearness: fact.segment === segment ? 'segment' : 'sentence' })
  }
  for (let behind = place; behind < last; behind++) {
    const fact = facts[behind] as Fact
    if (fact.sentence !== sentence) break
    if (fact !== anchor && wanted(fact)) near.push({ fact, nearness: 'after' })
  }
  // a numbered item (一是…二是…) begins between what stands before it and the anchor
  let item = sentence?.item === true
  for (; at >= first && !item; at--) {
    const fact = facts[at] as Fact
    if (wanted(fact)) near.push({ fact, nearness: 'block' })
    item = fact.sentence?.item === true && facts[at - 1]?.sentence !== fact.sentence
  }
  return near
}

/** The place of a fact in a list of facts in order, or where it would stand. */
export function placeAmong(anchor: Fact, facts: readonly Fact[]): number {
  let low = 0
  let high = facts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((facts[middle] as Fact).index < anchor.index) low = middle + 1
    else high = middle
  }
  return low
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
