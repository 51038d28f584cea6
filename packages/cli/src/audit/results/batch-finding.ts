import type { BatchIssue, Locale, Place, PlaceJson } from '@gouji/core'
import { type PlaceWords, sayPlace } from '../../words/place.js'
import { words } from '../../words/words.js'
import type { RecordFinding } from '../record.js'
import { auditWords } from '../words/words.js'
import { batchRules } from './result.js'

/** An issue of the batch, worded as a finding of the report that it is shown at. */
export function batchFinding(issue: BatchIssue, locale: Locale): RecordFinding {
  const text = auditWords[locale]
  const { kind, severity, at, other, fingerprint } = issue
  return {
    rule: batchRules[kind],
    severity,
    message: text.batch(issue),
    place: at.place,
    text: at.text,
    related: [{ label: other.path, text: other.text, place: other.place }],
    repairs: [],
    fingerprint,
    where: whereOf(at.place, words[locale].place),
    arithmetic: '',
    suggestion: text.batchSuggestion(issue)
  }
}

function whereOf({ start, origin }: PlaceJson, words: PlaceWords): string {
  return (origin && sayPlace(origin as Place, words)) ?? `${start.line}:${start.column}`
}
