import type { Entry } from '../package/directory.js'
import type { Package } from '../package/package.js'
import { walkPart } from '../package/xml.js'
import { Refusal } from '../refusal.js'

/** The parts of a Word file that carry words, and what they need to be understood. */
export interface WordParts {
  readonly document: Entry
  readonly styles: Entry | undefined
  readonly numbering: Entry | undefined
  readonly footnotes: Entry | undefined
  readonly endnotes: Entry | undefined
  readonly comments: Entry | undefined
}

interface Relation {
  /** The last segment of the type: `styles`, `officeDocument`. */
  readonly type: string
  readonly target: string
}

/** Finds the parts by their relationships; what points out of the package is left alone. */
export function wordParts(opened: Package): WordParts {
  const main = relationsOf(opened, '').find(({ type }) => type === 'officeDocument')
  const document = (main && opened.find(main.target)) ?? opened.find('word/document.xml')
  if (!document) throw new Refusal('corrupt', 'word/document.xml')
  const relations = relationsOf(opened, document.name)
  const part = (type: string): Entry | undefined => {
    const relation = relations.find((one) => one.type === type)
    return relation && opened.find(relation.target)
  }
  return {
    document,
    styles: part('styles'),
    numbering: part('numbering'),
    footnotes: part('footnotes'),
    endnotes: part('endnotes'),
    comments: part('comments')
  }
}

/** The name of the part that holds the relationships of another; of the package itself for ''. */
export function relationsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`
}

function relationsOf(opened: Package, part: string): Relation[] {
  const entry = opened.find(relationsName(part))
  if (!entry) return []
  const relations: Relation[] = []
  walkPart(opened, entry, {
    open(name, { Type = '', Target = '', TargetMode }) {
      if (name !== 'rel:Relationship' || TargetMode === 'External') return
      relations.push({ type: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(part, Target) })
    },
    close() {}
  })
  return relations
}

/** A target as the name of a part: relative to the part's folder unless it begins with /. */
function resolved(part: string, target: string): string {
  const path = target.startsWith('/') ? target.slice(1) : part.slice(0, part.lastIndexOf('/') + 1) + target
  const segments: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '.' && segment !== '') segments.push(segment)
  }
  return segments.join('/')
}
