import type { BatchIssue, PlaceJson } from '@gouji/core'
import type { RecordFinding } from '../record.js'
import type { AuditWords } from '../words/words.js'
import { batchRules } from './result.js'

/** An issue of the batch, worded as a finding of the report that it is shown at. */
export function batchFinding(issue: BatchIssue, text: AuditWords): RecordFinding {
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
    where: lineAndColumn(at.place),
    arithmetic: '',
    suggestion: text.batchSuggestion(issue)
  }
}

function lineAndColumn({ start }: PlaceJson): string {
  return `${start.line}:${start.column}`
}
