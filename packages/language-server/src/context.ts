import { type Locale, operandsOf, type Check, type Operand } from '@gouji/core'
import { rules } from '@gouji/rules'
import type { Settings } from './settings.js'
import type { Words } from './words/words.js'

/** What every feature needs besides the document. */
export interface Context {
  readonly settings: Settings
  readonly locale: Locale
  readonly words: Words
  /** Address of a rule's page, where the editor or its host has one. */
  readonly rulePage: (rule: string) => string | undefined
  /** The editor shows operands and other related places with a diagnostic. */
  readonly relatedInformation: boolean
  /** The editor can be asked to show a list of places. */
  readonly showsPlaces: boolean
  /** The editor asks for the reason when a finding is to be silenced. */
  readonly asksReasons: boolean
}

const titles = new Map(rules.map(({ meta }) => [meta.id, meta.title]))

export function titleOf(rule: string, { locale }: Context): string {
  return titles.get(rule)?.[locale] ?? rule
}

/** All figures of a relation but the stated one, as they come in the arithmetic. */
export function othersOf({ relation, reading }: Check): Operand[] {
  return [...(reading ? operandsOf(reading.expression) : []), ...(relation.known ?? [])]
}

/** Words of a report on one line, cut where they are endless. */
export function oneLine(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > most ? `${line.slice(0, most)}…` : line
}
