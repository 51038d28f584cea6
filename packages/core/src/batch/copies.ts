import { hash } from '../engine/fingerprint.js'
import type { BatchIssue, BatchPlace, Member } from './compare.js'
import type { DigestText } from './digest.js'

/** A sentence that more units have than these is a template, or quotes the same paper. */
const MOST_UNITS = 3
/** Fewer telling figures in common may be chance. */
const LEAST_FIGURES = 3

interface Holder {
  readonly unit: string
  readonly path: string
  readonly text: DigestText
}

/** What two submissions of different units have in common. */
interface Shared {
  readonly at: Holder
  readonly other: Holder
  sentences: number
  figures: number
}

/**
 * Finds text that was copied from one unit's submission into another's. Add every submission, in order, then ask for
 * {@link issues}: time and memory grow linearly with the sentences added.
 */
export class CopyIndex {
  private readonly sentences = new Map<number, Holder[]>()
  private readonly own = new Map<string, Map<number, string>>()
  private readonly named: {
    readonly unit: string
    readonly path: string
    readonly name: string
    readonly text: DigestText
  }[] = []

  add({ path, digest }: Member): void {
    const { unit } = digest
    if (unit === undefined) return
    for (const text of digest.sentences) {
      const holders = this.sentences.get(text.hash) ?? []
      this.sentences.set(text.hash, holders)
      const known = holders.some((holder) => holder.unit === unit)
      if (!known && holders.length <= MOST_UNITS) holders.push({ unit, path, text })
    }
    const own = this.own.get(unit) ?? new Map<number, string>()
    this.own.set(unit, own)
    for (const paragraph of digest.own) if (!own.has(paragraph)) own.set(paragraph, path)
    for (const text of digest.named) this.named.push({ unit, path, name: text.name, text })
  }

  /** What was copied, as issues at the later of two submissions. */
  issues(): BatchIssue[] {
    return [...this.copies(), ...this.otherNames()]
  }

  private copies(): BatchIssue[] {
    const pairs = new Map<string, Shared>()
    for (const holders of this.sentences.values()) {
      if (holders.length > MOST_UNITS) continue
      for (const [index, at] of holders.entries()) {
        for (const other of holders.slice(0, index)) {
          const key = JSON.stringify([other.path, at.path])
          const shared = pairs.get(key) ?? { at, other, sentences: 0, figures: 0 }
          shared.sentences++
          shared.figures += at.text.figures
          pairs.set(key, shared)
        }
      }
    }
    return [...pairs.values()].filter(({ figures }) => figures >= LEAST_FIGURES).map(copied)
  }

  private otherNames(): BatchIssue[] {
    const issues: BatchIssue[] = []
    for (const { unit, path, name, text } of this.named) {
      const source = this.own.get(name)?.get(text.hash)
      if (source === undefined || source === path) continue
      issues.push({
        kind: 'other-name',
        severity: 'info',
        at: { path, label: '', text: text.text, place: text.place },
        other: { path: source, label: '', text: name, place: text.place },
        otherUnit: name,
        project: '',
        count: 1,
        fingerprint: hash(JSON.stringify(['other-name', unit, name, text.hash]))
      })
    }
    return issues
  }
}

function copied({ at, other, sentences }: Shared): BatchIssue {
  return {
    kind: 'copied',
    severity: 'info',
    at: placeOf(at),
    other: placeOf(other),
    otherUnit: other.unit,
    project: '',
    count: sentences,
    fingerprint: hash(JSON.stringify(['copied', at.unit, other.unit, at.text.hash]))
  }
}

function placeOf({ path, text }: Holder): BatchPlace {
  return { path, label: '', text: text.text, place: text.place }
}
