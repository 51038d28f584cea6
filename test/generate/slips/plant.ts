import type { Draft, Edit, Family, Node, Relation } from '../draft.js'
import type { Random } from '../random.js'
import { clearlyFails, holds, neededValue, nodesOf } from '../truth.js'
import { misunited, mistype, randomMistake, retyped } from './digits.js'

/** One planted slip. */
export interface Slip {
  readonly family: Family
  /** The figure or word that is wrong. */
  readonly node: number
  readonly edits: readonly Edit[]
  /** Places at which a slip without arithmetic may be shown as well. */
  readonly near: readonly number[]
  readonly was: string
  readonly now: string
  /** Whether the report itself tells which figure is wrong: no other single change would make everything hold. */
  readonly determined: boolean
}

const tries = 60

/** Two prints of one quantity: when nothing else speaks, either may be the wrong one. */
const twofold: ReadonlySet<Family> = new Set<Family>(['same-fact', 'text-table', 'score-text-table'])

/** Every family that can be planted in this draft. */
export function plantable(draft: Draft): Family[] {
  const found = new Set<Family>(draft.spots.map((spot) => spot.family))
  for (const relation of draft.relations) found.add(relation.family)
  if (draft.relations.some((relation) => nodesOf(relation).some((id) => misunitable(draft, id)))) found.add('unit')
  return [...found]
}

const misunitable = (draft: Draft, id: number) => /万|亿/.test((draft.nodes[id] as Node).text)

/** Plants a slip of a family: a real contradiction, larger than any rounding. `undefined` when this draft offers none. */
export function plant(draft: Draft, family: Family, random: Random): Slip | undefined {
  const spots = draft.spots.filter((spot) => spot.family === family)
  const relations = draft.relations.filter((relation) => family === 'unit' || relation.family === family)
  if (spots.length > 0 && (relations.length === 0 || random.chance(0.5))) {
    const spot = random.pick(spots)
    const [edit] = spot.edits
    if (!edit) return undefined
    const was = (draft.nodes[edit.node] as Node).text
    return { family, node: edit.node, edits: spot.edits, near: spot.near, was, now: edit.now, determined: true }
  }
  if (relations.length === 0) return undefined
  let second: Slip | undefined
  for (let i = 0; i < tries; i++) {
    const relation = random.pick(relations)
    const slip = attempt(draft, relation, family, random)
    if (slip?.determined) return slip
    second ??= slip
  }
  return second
}

function attempt(draft: Draft, relation: Relation, family: Family, random: Random): Slip | undefined {
  const id = random.chance(0.6)
    ? relation.stated
    : random.pick(nodesOf(relation).filter((other) => draft.nodes[other]?.key !== 'hundred'))
  const node = draft.nodes[id] as Node
  const changed = family === 'unit' ? misunited(node, random) : changedDigits(node, random)
  if (!changed) return undefined
  const values = (other: number) => (other === id ? changed : (draft.nodes[other] as Node))
  if (!clearlyFails(relation, values)) return undefined
  const touching = draft.relations.filter((other) => nodesOf(other).includes(id))
  const failing = touching.filter((other) => !holds(other, values))
  return {
    family,
    node: id,
    edits: [{ node: id, now: changed.text }],
    near: [],
    was: node.text,
    now: changed.text,
    determined: isDetermined(draft, id, failing, values)
  }
}

function changedDigits(node: Node, random: Random): Node | undefined {
  const digits = mistype(node.text.slice(node.from, node.to), randomMistake(random), random)
  return digits === undefined ? undefined : retyped(node, digits)
}

/**
 * Whether the failing relations point at the changed figure: another one that stands in all of them and could mend
 * them without breaking a relation that holds would be as good a suspect. A lone relation points at what it states.
 */
function isDetermined(draft: Draft, id: number, failing: readonly Relation[], values: (id: number) => Node): boolean {
  const alone = failing.length === 1 && failing[0]?.stated === id
  if (alone) return !twofold.has((failing[0] as Relation).family)
  const [first] = failing
  if (!first) return false
  for (const other of new Set(nodesOf(first))) {
    if (other === id || !failing.every((relation) => nodesOf(relation).includes(other))) continue
    const needed = neededValue(first, other, values)
    if (needed === undefined || needed < 0) continue
    const mended = (at: number) => (at === other ? { ...values(at), value: needed } : values(at))
    const touching = draft.relations.filter((relation) => nodesOf(relation).includes(other))
    if (touching.every((relation) => holds(relation, mended))) return false
  }
  return true
}
