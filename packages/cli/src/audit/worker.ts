import { Worker } from 'node:worker_threads'
import { ArchiveReader } from './archive.js'
import type { Item } from './item.js'
import { JournalWriter, type Locator } from './journal.js'
import { recordKey } from './key.js'
import type { Answer, Order, Setup } from './messages.js'
import { readItem } from './read-item.js'
import { type FileRecord, recordOf } from './record.js'

/** The first argument that makes the command a worker of an audit. */
export const workerArgument = '--audit-worker'

/** A worker: checks what it is told to, writes each record into its own file of the journal, and says where. Ends with the audit. */
export function runAuditWorker(): Promise<never> {
  // Ctrl-C reaches every process of the terminal; the audit alone decides what becomes of it.
  process.on('SIGINT', () => {})
  process.on('disconnect', () => process.exit(0))
  let desk: Desk | undefined
  let turn = Promise.resolve()
  process.on('message', (message: Setup | Order) => {
    if ('journal' in message) {
      desk = new Desk(message)
      watch(message.bytes)
      return
    }
    turn = inTurn(turn, desk, message)
  })
  return new Promise<never>(() => {})
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

  constructor(setup: Setup) {
    this.setup = setup
    this.journal = new JournalWriter(setup.journal, setup.name)
  }

  async carryOut({ number, item }: Order): Promise<Answer> {
    const { key, record } = await this.check(item)
    try {
      return { number, at: this.written(key, record) }
    } catch (error) {
      return { number, disk: (error as Error).message }
    }
  }

  private async check(item: Item): Promise<{ key: string; record: FileRecord }> {
    const { configuration, settings } = this.setup
    const input = await readItem(item, this.archives)
    if (!('problem' in input))
      return { key: recordKey(item, input.bytes, configuration), record: await recordOf(input, settings) }
    // What cannot be read has no content to be known by: it is tried again by the next run.
    const { path: _path, ...failure } = input
    return { key: '0'.repeat(40), record: { checked: false, ...failure } }
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
