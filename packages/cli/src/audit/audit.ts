import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ExitStatus } from '../commands/command.js'
import { write } from '../output.js'
import { collect } from './collect.js'
import { type ConfiguredItem, configured } from './configure.js'
import type { AuditFailure } from './item.js'
import { JournalReader, type Locator, readJournal } from './journal.js'
import { releaseLock, takeLock } from './lock.js'
import { JournalError, type Outcome, type PoolSettings, runPool } from './pool.js'
import { progressOf } from './progress.js'
import { readDecisions, WorkbookError } from './read-decisions.js'
import type { RecordSettings } from './record.js'
import { stateFolder } from './results/files.js'
import { gather } from './results/gather.js'
import { writeResults } from './results/write.js'
import { reusable } from './reuse.js'
import { type AuditWords, auditWords } from './words/words.js'

export interface AuditSettings extends RecordSettings {
  readonly operands: readonly string[]
  readonly out: string
  readonly include: readonly string[]
  readonly exclude: readonly string[]
  readonly jobs: number
  /** For one submission. */
  readonly seconds: number
  /** For one worker. */
  readonly megabytes: number
  /** Check everything anew. */
  readonly fresh: boolean
}

const say = (line: string): Promise<boolean> => write(process.stderr, `${line}\n`)

/** Checks all submissions and writes what was found into the folder `out`. Progress and sums go to standard error. */
export async function audit(settings: AuditSettings): Promise<ExitStatus> {
  const text = auditWords[settings.locale]
  const state = resolve(settings.out, stateFolder)
  const lock = join(state, 'lock')
  try {
    await mkdir(state, { recursive: true })
    // Nothing in here is for a search, a backup of reports or another audit.
    await writeFile(join(state, '.gitignore'), '*\n')
    const holder = await takeLock(lock)
    if (holder !== undefined) {
      await say(`gouji：${text.locked(holder, lock)}`)
      return 2
    }
  } catch (error) {
    await say(`gouji：${text.notWritten(settings.out, (error as Error).message)}`)
    return 2
  }
  try {
    return await locked(settings, state, text)
  } catch (error) {
    if (error instanceof WorkbookError) await say(`gouji：${text.unreadableWorkbook(error.file, error.message)}`)
    else if (error instanceof JournalError || isDiskError(error))
      await say(`gouji：${text.disk((error as Error).message)}`)
    else throw error
    return 2
  } finally {
    await releaseLock(lock)
  }
}

async function locked(settings: AuditSettings, state: string, text: AuditWords): Promise<ExitStatus> {
  const store = join(state, 'decisions.ndjson')
  // Before anything else: what reviewers wrote must be readable, for it is going to be written over.
  await readDecisions(settings.out, store)
  const { items: found, failures, skipped } = await collect(settings.operands, settings)
  const { above, locale, ledger } = settings
  const record: RecordSettings = { above, locale, ledger }
  const answer = await configured(found, record)
  if ('refused' in answer) {
    await write(process.stderr, answer.refused)
    return 2
  }
  await write(process.stderr, answer.hints)
  const { items, ignored } = answer
  const folder = join(state, 'journal')
  if (settings.fresh) await rm(folder, { recursive: true, force: true })
  const known = await readJournal(folder)
  const at = await reusable(items, known)
  await say(text.found(items.length, at.size))
  if (skipped.size > 0) await say(text.skipped([...skipped].sort(([a], [b]) => (a < b ? -1 : 1))))
  if (ignored > 0) await say(text.ignored(ignored))
  const lost: AuditFailure[] = []
  const { jobs, seconds, megabytes } = settings
  const pool = { jobs, seconds, megabytes, journal: folder, settings: record }
  const finished = await checkRest(items, at, lost, pool, text)
  if (!finished) return 2
  if (process.stderr.isTTY) await say(text.writing)
  const decisions = await readDecisions(settings.out, store)
  const journal = new JournalReader(folder)
  try {
    const results = gather({ items, at, failures: [...failures, ...lost], journal, decisions, locale })
    const written = await writeResults(settings.out, results, decisions, store)
    const { tally, units } = results
    const { findings, confirmed, dismissed } = tally
    const counts = { files: tally.files, units: units.length, failures: results.failures.length }
    await say(text.totals({ ...counts, findings, confirmed, dismissed }))
    if (written.names.length > 0) await say(text.written(written.names.map((name) => join(settings.out, name))))
    for (const { name, reason } of written.failed)
      await say(`gouji：${text.notWritten(join(settings.out, name), reason)}`)
    if (tally.broken > 0) await say(text.broken(tally.broken))
    const stack = results.failures.find((failure) => failure.stack !== undefined)?.stack ?? tally.brokenStack
    if (stack !== undefined) await say(text.crashes(stack))
    if (results.failures.length > 0 || written.failed.length > 0 || tally.broken > 0) return 2
    return findings.error + findings.warning > 0 ? 1 : 0
  } finally {
    journal.close()
  }
}

/** Checks what the journal does not know yet, into `at` and `lost`. False when it was interrupted. */
async function checkRest(
  items: readonly ConfiguredItem[],
  at: Map<number, Locator>,
  lost: AuditFailure[],
  settings: PoolSettings,
  text: AuditWords
): Promise<boolean> {
  const wanted = [...items.keys()].filter((number) => !at.has(number))
  if (wanted.length === 0) return true
  const interrupted = new AbortController()
  const interrupt = (): void => interrupted.abort()
  process.once('SIGINT', interrupt)
  process.once('SIGTERM', interrupt)
  const progress = progressOf(wanted.length, text, process.stderr)
  let done = 0
  const finished = (number: number, outcome: Outcome): void => {
    if ('at' in outcome) at.set(number, outcome.at)
    else lost.push({ path: (items[number] as ConfiguredItem).path, ...outcome })
    progress.advance(++done)
  }
  try {
    await runPool(items, wanted, settings, finished, interrupted.signal)
    return true
  } catch (error) {
    if (!interrupted.signal.aborted) throw error
    progress.stop()
    await say(text.interrupted(at.size, items.length))
    return false
  } finally {
    progress.stop()
    process.off('SIGINT', interrupt)
    process.off('SIGTERM', interrupt)
  }
}

function isDiskError(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'].includes((error as NodeJS.ErrnoException).code ?? '')
}
