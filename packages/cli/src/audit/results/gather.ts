import { type BatchIssue, compareUnit, CopyIndex, type Locale, type Member } from '@gouji/core'
import type { Decisions } from '../decision.js'
import type { AuditFailure, Item } from '../item.js'
import type { JournalReader, Locator } from '../journal.js'
import type { FileRecord } from '../record.js'
import { type AuditWords, auditWords } from '../words/words.js'
import { batchFinding } from './batch-finding.js'
import type { AuditResults, FailedFile, FileResult, ShownFinding } from './result.js'
import { Tallies } from './tally.js'

/** What became of each submission, and where the journal has it. */
export interface Gathered {
  readonly items: readonly Item[]
  /** By the item's number; missing where the submission could not be checked. */
  readonly at: ReadonlyMap<number, Locator>
  readonly failures: readonly AuditFailure[]
  readonly journal: JournalReader
  readonly decisions: Decisions
  readonly locale: Locale
}

interface Place {
  readonly item: Item
  readonly at: Locator
  readonly unit: string
  readonly same?: string
}

/**
 * Reads the journal through: units, comparisons across the batch, sums. The results depend on the submissions, the
 * configuration and the decisions alone, not on the order in which workers were done.
 */
export function gather(gathered: Gathered): AuditResults {
  const { items, at, journal, locale, decisions } = gathered
  const text = auditWords[locale]
  const folders = new Map(items.map(({ path, folder }) => [path, folder]))
  const failures = gathered.failures.map(
    (failure): FailedFile => ({ ...failure, unit: folders.get(failure.path) ?? text.unknownUnit })
  )
  const places: Place[] = []
  const copies = new CopyIndex()
  const firstOf = new Map<string, string>()
  for (const [number, item] of items.entries()) {
    const locator = at.get(number)
    if (!locator) continue
    const record = recordAt(journal, locator)
    if (!record.checked) {
      const { checked: _checked, ...failure } = record
      failures.push({ path: item.path, unit: item.folder ?? text.unknownUnit, ...failure })
      continue
    }
    const unit = unitOf(item, record, text)
    const content = record.content
    const same = firstOf.get(content)
    if (same === undefined) {
      firstOf.set(content, item.path)
      copies.add({ path: item.path, digest: record.digest })
    }
    places.push({ item, at: locator, unit, ...(same === undefined ? {} : { same }) })
  }
  places.sort((a, b) => compare(a.unit, b.unit) || compare(a.item.path, b.item.path))
  const issues = issuesByPath([...copies.issues(), ...unitIssues(places, journal)])
  failures.sort((a, b) => compare(a.path, b.path))

  function* files(): Generator<FileResult> {
    for (const { item, at: locator, unit, same } of places) {
      const record = recordAt(journal, locator)
      if (!record.checked) continue
      const findings = [
        ...record.findings,
        ...(issues.get(item.path) ?? []).map((issue) => batchFinding(issue, locale))
      ]
      const shown = findings.map((finding): ShownFinding => {
        const decision = decisions.find({ fingerprint: finding.fingerprint, unit, path: item.path })
        return decision ? { ...finding, decision } : finding
      })
      yield { item, unit, record, findings: shown, ...(same === undefined ? {} : { same }) }
    }
  }

  const tallies = new Tallies()
  for (const file of files()) tallies.add(file)
  for (const failure of failures) tallies.fail(failure)
  return { locale, files, failures, ...tallies.done() }
}

/** Submissions of one unit against each other; units with a single one have nothing to disagree with. */
function unitIssues(places: readonly Place[], journal: JournalReader): BatchIssue[] {
  const byUnit = new Map<string, Place[]>()
  for (const place of places) {
    if (place.same !== undefined) continue
    const list = byUnit.get(place.unit)
    if (list) list.push(place)
    else byUnit.set(place.unit, [place])
  }
  const issues: BatchIssue[] = []
  for (const [unit, list] of byUnit) {
    if (list.length < 2) continue
    const members: Member[] = []
    const blamed = new Set<string>()
    for (const { item, at } of list) {
      const record = recordAt(journal, at)
      // A unit that stands for a folder is not what the report says of itself.
      if (!record.checked || record.digest.unit !== unit) continue
      members.push({ path: item.path, digest: record.digest })
      for (const { place, severity } of record.findings)
        if (severity !== 'info') blamed.add(`${item.path} ${place.start.offset}`)
    }
    // One root, one finding: a figure that its own report shows to be wrong differs from the other's for that reason.
    const known = ({ path, place }: BatchIssue['at']): boolean => blamed.has(`${path} ${place.start.offset}`)
    issues.push(...compareUnit(unit, members).filter(({ at, other }) => !known(at) && !known(other)))
  }
  return issues
}

function issuesByPath(issues: readonly BatchIssue[]): Map<string, BatchIssue[]> {
  const byPath = new Map<string, BatchIssue[]>()
  for (const issue of issues) {
    const list = byPath.get(issue.at.path)
    if (list) list.push(issue)
    else byPath.set(issue.at.path, [issue])
  }
  return byPath
}

function recordAt(journal: JournalReader, at: Locator): FileRecord {
  return JSON.parse(journal.read(at)) as FileRecord
}

function unitOf(item: Item, { digest }: Extract<FileRecord, { checked: true }>, text: AuditWords): string {
  return digest.unit ?? item.folder ?? text.unknownUnit
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
