import type { Entry } from '../package/directory.js'
import type { Package } from '../package/package.js'
import { walkPart } from '../package/xml.js'

/** What one part of a package refers to. */
export interface Relation {
  readonly id: string
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly type: string
  /** The name of a part in the package; undefined for what lies outside: that is never fetched. */
  readonly target: string | undefined
}

/** The relations of the part `name`; `''` is the package itself. */
export function relationsOf(opened: Package, name: string): Relation[] {
  const part = opened.find(relationsName(name))
  if (!part) return []
  const relations: Relation[] = []
  walkPart(opened, part, {
    open(element, { Id, Type, Target, TargetMode }) {
      if (element !== 'rel:Relationship' || Id === undefined || Target === undefined) return
      const inside = TargetMode !== 'External'
      const type = Type?.slice(Type.lastIndexOf('/') + 1) ?? ''
      relations.push({ id: Id, type, target: inside ? resolved(name, Target) : undefined })
    },
    close() {}
  })
  return relations
}

/** The name of the part that holds the relations of the part `name`. */
export function relationsName(name: string): string {
  const slash = name.lastIndexOf('/') + 1
  return `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`
}

/** The part that a relation of one type leads to. */
export function partOf(opened: Package, relations: readonly Relation[], type: string): Entry | undefined {
  const target = relations.find((relation) => relation.type === type)?.target
  return target === undefined ? undefined : opened.find(target)
}

/** A target as the name of a part: targets are relative to the folder of the part that names them. */
function resolved(from: string, target: string): string {
  const names = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') names.pop()
    else if (step !== '.' && step !== '') names.push(step)
  }
  return names.join('/')
}
