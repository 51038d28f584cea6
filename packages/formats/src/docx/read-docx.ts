import type { Source } from '@gouji/core'
import { layOut } from '../layout/page.js'
import type { Page } from '../layout/page.js'
import type { Entry } from '../package/directory.js'
import { openPackage, type Package } from '../package/package.js'
import { walkPart } from '../package/xml.js'
import { Refusal } from '../refusal.js'
import type { NoteReference, Place, WordBlock } from './blocks.js'
import { Layer } from './lay.js'
import { Numbering } from './numbering.js'
import { Reading } from './paragraph.js'
import { type WordParts, wordParts } from './parts.js'
import { type Commented, remarksOf } from './remarks.js'
import { StoryReader } from './story.js'
import { Styles } from './styles.js'

/** A Word file that was read: its text, and from there the way back into the file. */
export interface WordText {
  readonly opened: Package
  readonly parts: WordParts
  readonly page: Page
  /** By the `at` of the page's runs. */
  readonly places: readonly Place[]
  readonly notes: readonly NoteReference[]
  readonly commented: ReadonlyMap<string, Commented>
}

/**
 * Reads a .docx or .docm: what Word shows when all changes are accepted, automatic numbers included; hidden words,
 * headers and footers are left out, notes follow the body. Throws a {@link Refusal}.
 */
export function readDocx(bytes: Uint8Array): Source {
  const { opened, parts, page, places, commented } = readWord(bytes)
  if (page.text.trim() === '') throw new Refusal('no-text')
  const { text, plain, tree } = page
  const remarks = remarksOf(opened, parts.comments, commented, page)
  return {
    format: 'docx',
    text,
    plain,
    tree,
    ...(remarks.length > 0 ? { remarks } : {}),
    origin(offset) {
      const place = page.placeOf(offset)
      return place && places[place.at]?.where.origin
    }
  }
}

/** Reads a Word file for those who want to write into it. Throws a {@link Refusal}. */
export function readWord(bytes: Uint8Array): WordText {
  const opened = openPackage(bytes)
  const parts = wordParts(opened)
  const styles = new Styles(opened, parts.styles)
  const reading = new Reading(styles, new Numbering(styles, opened, parts.numbering))
  const layer = new Layer()
  layer.body(storiesOf(opened, parts.document, reading).get('') ?? [])
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = kind === 'footnote' ? parts.footnotes : parts.endnotes
    const references = reading.notes.filter((note) => note.kind === kind)
    if (!part || references.length === 0) continue
    const stories = storiesOf(opened, part, reading)
    for (const [index, { id }] of references.entries()) layer.note(stories.get(id) ?? [], { [kind]: index + 1 })
  }
  return {
    opened,
    parts,
    page: layOut(layer.blocks),
    places: reading.places,
    notes: reading.notes,
    commented: reading.commented
  }
}

function storiesOf(opened: Package, part: Entry, reading: Reading): ReadonlyMap<string, readonly WordBlock[]> {
  const story = new StoryReader(reading, part)
  walkPart(opened, part, story)
  return story.stories
}
