import type { Settings } from '@gouji/config'
import {
  type BatchDigest,
  batchDigest,
  type CheckJson,
  type Finding,
  type FindingJson,
  type Locale,
  type Report,
  type ReportJson,
  reportJson
} from '@gouji/core'
import { check } from '../check.js'
import type { AboveConfig } from '../config-options.js'
import type { Input } from '../inputs.js'
import type { Checked } from '../run.js'
import { formulas, suggestions } from '../reporters/details.js'
import { placeWords } from '../reporters/place.js'
import { words } from '../words/words.js'
import type { AuditFailure } from './item.js'
import { contentKey } from './key.js'

/** A finding, with what a reviewer reads of it. */
export interface RecordFinding extends FindingJson {
  /** Where a person finds it. */
  readonly where: string
  readonly arithmetic: string
  readonly suggestion: string
}

/** What was found in one submission, as the journal keeps it. Nothing in it depends on the file's path or the time. */
export type FileRecord =
  | {
      readonly checked: true
      /** Of the file's bytes: the same content handed in twice is compared with nothing. */
      readonly content: string
      readonly report: Omit<ReportJson, 'path' | 'checks' | 'findings'>
      readonly findings: readonly RecordFinding[]
      /** Every relation with its verdict; only when asked for. */
      readonly checks?: readonly CheckJson[]
      /** How many relations of each rule came to each verdict: `rule verdict` to number. */
      readonly relations: Readonly<Record<string, number>>
      readonly digest: BatchDigest
      /** Rules that threw: bugs of ours. */
      readonly broken: readonly { readonly rule: string; readonly stack: string }[]
    }
  | ({ readonly checked: false } & Omit<AuditFailure, 'path'>)

export interface RecordSettings {
  /** What the command line says above every configuration. */
  readonly above: AboveConfig
  readonly locale: Locale
  readonly ledger: boolean
}

/** Checks one submission, as its configuration says. Never throws for what is wrong with it. */
export async function recordOf(input: Input, settings: Settings, wanted: RecordSettings): Promise<FileRecord> {
  const outcome = await check(input, settings)
  if (!('problem' in outcome)) return checkedRecord(outcome, contentKey(input.bytes), wanted)
  const { problem, detail, error } = outcome
  return {
    checked: false,
    problem,
    ...(detail === undefined ? {} : { detail }),
    ...(error === undefined ? {} : { stack: stackOf(error) })
  }
}

function checkedRecord({ report, result }: Checked, content: string, { locale, ledger }: RecordSettings): FileRecord {
  // The ledger is most of a result: it is only turned into JSON when somebody wants it.
  const { path: _path, checks, findings, ...json } = reportJson('', report, ledger ? result : { ...result, checks: [] })
  const relations: Record<string, number> = {}
  for (const { rule, verdict } of result.checks) {
    const key = `${rule} ${verdict}`
    relations[key] = (relations[key] ?? 0) + 1
  }
  return {
    checked: true,
    content,
    report: json,
    findings: findings.map((finding, index) => ({
      ...finding,
      ...forReviewers(result.findings[index] as Finding, report, locale)
    })),
    ...(ledger ? { checks } : {}),
    relations,
    digest: batchDigest(report),
    broken: result.failures.map(({ rule, error }) => ({ rule, stack: stackOf(error) }))
  }
}

/** The columns of the workbook that the machine-readable finding does not have. */
function forReviewers(
  finding: Finding,
  report: Report,
  locale: Locale
): Pick<RecordFinding, 'where' | 'arithmetic' | 'suggestion'> {
  const text = words[locale]
  return {
    where: placeWords(report, finding.span, text),
    arithmetic: formulas(finding).join('\n'),
    suggestion: suggestions(finding, report, text).join('\n')
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
