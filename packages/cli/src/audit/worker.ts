import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ConfigStore } from '@gouji/config'
import { configStore } from '../config-options.js'
import { readable } from '../office/convert.js'
import type { Failure } from '../run.js'
import { ArchiveReader } from './archive.js'
import type { AuditFailure, AuditProblem } from './item.js'
import { JournalWriter, type Locator } from './journal.js'
import { contentKey, recordKey } from './key.js'
import type { Answer, Order, Setup } from './messages.js'
import { readItem } from './read-item.js'
import { type FileRecord, recordOf } from './record.js'

/** The first argument that makes the command a worker of an audit. */
export const workerArgument = '--audit-worker'

/** A worker: checks what it is told to, writes each record into its own file of the journal, and says where. Ends with the audit. */
export function runAuditWorker(): Promise<never> {
  // Ctrl-C reaches every process of the terminal; the audit alone decides what becomes of it.
  process.on('SIGINT', () => {})
  // process.exit, that the programs that were started for a document (LibreOffice) are ended, too.
  process.on('disconnect', () => process.exit(0))
  process.on('SIGTERM', () => process.exit(1))
  let desk: Desk | undefined
  let turn = Promise.resolve()
  process.on('message', (message: Setup | Order) => {
    if ('journal' in message) {
      desk = new Desk(message)
      watch(message.bytes)
      process.send?.({ ready: true } satisfies Answer)
      return
    }
    turn = inTurn(turn, desk, message)
  })
  return new Promise<never>(() => {})
}

/** The key of what does not depend on the content alone: the next run tries it again. */
const unknownContent = '0'.repeat(40)
/** What may be otherwise tomorrow: LibreOffice is installed, the machine is less busy, the disk has room. */
const passingProblems: ReadonlySet<AuditProblem> = new Set([
  'no-office',
  'office-too-slow',
  'not-converted',
  'too-slow',
  'unreadable'
])

function failed({ path: _path, problem, detail }: AuditFailure | Failure): FileRecord {
  return { checked: false, problem, ...(detail === undefined ? {} : { detail }) }
}

/** One after the other: two reports at once would only share the memory. */
async function inTurn(before: Promise<void>, desk: Desk | undefined, order: Order): Promise<void> {
  await before
  const answer = await desk?.carryOut(order)
  if (answer) process.send?.(answer)
}

/** Where a worker works. */
class Desk {
  private readonly setup: Setup
  private readonly journal: JournalWriter
  private readonly archives = new ArchiveReader()
  private readonly store: ConfigStore

  constructor(setup: Setup) {
    this.setup = setup
    this.store = configStore(setup.settings.above)
    this.journal = new JournalWriter(setup.journal, setup.name)
  }

  async carryOut(order: Order): Promise<Answer> {
    const { number } = order
    const { key, record } = await this.check(order)
    try {
      return { number, at: this.written(key, record) }
    } catch (error) {
      return { number, disk: (error as Error).message }
    }
  }

  private async check({ item, configuration }: Order): Promise<{ key: string; record: FileRecord }> {
    const input = await readItem(item, this.archives)
    if ('problem' in input) return { key: unknownContent, record: failed(input) }
    // The audit has looked at it before: a configuration with mistakes does not come this far.
    const answer = await this.store.configFor(resolve(item.path))
    if ('problems' in answer) throw new Error(`a configuration has changed: ${answer.problems[0]?.message}`)
    const document = await readable(input)
    const found: FileRecord =
      'problem' in document ? failed(document) : await recordOf(document, answer.settings, this.setup.settings)
    // Known by what was handed in, not by what LibreOffice made of it.
    const record = found.checked ? { ...found, content: contentKey(input.bytes) } : found
    const passing = !record.checked && passingProblems.has(record.problem)
    return { key: passing ? unknownContent : recordKey(item, input.bytes, configuration), record }
  }

  private written(key: string, record: FileRecord): Locator {
    return this.journal.append(key, JSON.stringify(record))
  }
}

/**
 * A second thread that ends this process when it grows beyond `bytes`, or when the audit has gone: a submission that
 * keeps the first thread busy for ever would otherwise outlive an audit that was killed.
 */
function watch(bytes: number): void {
  const watcher = new Worker(
    `const { workerData } = require('node:worker_threads')
    setInterval(() => {
      const orphan = process.platform !== 'win32' && process.ppid !== workerData.parent
      if (orphan || process.memoryUsage.rss() > workerData.bytes) process.kill(process.pid, 'SIGKILL')
    }, 250)`,
    { eval: true, workerData: { parent: process.ppid, bytes }, resourceLimits: { maxOldGenerationSizeMb: 8 } }
  )
  watcher.unref()
}
