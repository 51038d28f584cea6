import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import type { ConfiguredItem } from './configure.js'
import type { AuditProblem } from './item.js'
import type { Locator } from './journal.js'
import type { Answer, Order, Setup } from './messages.js'
import { workerArgument } from './worker.js'

/*
 * Workers are processes, not threads: a thread that outgrows its heap takes the whole process with it as often as not
 * (V8 aborts on an array, map or string that cannot grow), and memory outside the heap has no limit in a thread.
 */

export interface PoolSettings extends Omit<Setup, 'name' | 'bytes'> {
  readonly jobs: number
  /** For one submission. */
  readonly seconds: number
  /** For one worker. */
  readonly megabytes: number
}

/** What became of a submission. */
export type Outcome = { readonly at: Locator } | { readonly problem: AuditProblem; readonly detail: string }

/** The journal cannot be written: a full disk, a folder that has gone. */
export class JournalError extends Error {}

/** A worker has its next order before it is done with the last: it never waits for the audit. */
const ORDERS_AHEAD = 2
/** A submission that ended its worker gets a second chance, in a fresh one. */
const TRIES = 2
const MILLISECONDS_TO_END = 1000
/** Starting does not count as checking. */
const SECONDS_TO_START = 60
/** What a process needs beside its heap. */
const BESIDE_HEAP = 192
/** A worker that dies before it has checked anything, so often in a row, will not get better. */
const MOST_STILLBORN = 3

interface Waiting {
  readonly number: number
  readonly item: ConfiguredItem
  readonly tries: number
}

interface Crew {
  readonly child: ChildProcess
  /** The first is being checked. */
  readonly orders: Waiting[]
  timer: NodeJS.Timeout | undefined
  ready: boolean
  timedOut: boolean
  answered: number
  stderr: string
}

/**
 * Has the wanted items checked, and says what became of each (`number`: its place in `items`). A worker that takes too
 * long, grows too large or dies is replaced, and the others go on. Rejects with a {@link JournalError}, or when `signal`
 * is given; then all workers are gone.
 */
export function runPool(
  items: readonly ConfiguredItem[],
  wanted: readonly number[],
  settings: PoolSettings,
  done: (number: number, outcome: Outcome) => void,
  signal: AbortSignal
): Promise<void> {
  if (wanted.length === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const pending = wanted.map((number): Waiting => ({ number, item: items[number] as ConfiguredItem, tries: 1 }))
    const pool = new Pool(pending.reverse(), settings, done, (error) => (error ? reject(error) : resolve()))
    signal.addEventListener('abort', () => pool.stop(new Error('interrupted')), { once: true })
    pool.start()
  })
}

class Pool {
  /** What nobody has yet; the last is the next. */
  private readonly pending: Waiting[]
  private readonly settings: PoolSettings
  private readonly done: (number: number, outcome: Outcome) => void
  private readonly end: (error?: Error) => void
  private readonly crews = new Set<Crew>()
  private stillborn = 0
  private failed: Error | undefined

  constructor(pending: Waiting[], settings: PoolSettings, done: Pool['done'], end: Pool['end']) {
    this.pending = pending
    this.settings = settings
    this.done = done
    this.end = end
  }

  start(): void {
    for (let n = Math.min(this.settings.jobs, this.pending.length); n > 0; n--) this.hire()
  }

  /** Ends all workers, and the pool with them. */
  stop(error: Error): void {
    this.failed ??= error
    for (const { child } of this.crews) endChild(child)
    if (this.crews.size === 0) this.end(this.failed)
  }

  private hire(): void {
    const child = launch(this.settings)
    const crew: Crew = { child, orders: [], timer: undefined, ready: false, timedOut: false, answered: 0, stderr: '' }
    this.crews.add(crew)
    child.stderr?.on('data', (chunk: Buffer) => {
      crew.stderr = (crew.stderr + chunk.toString()).slice(-4000)
    })
    // What is wrong with a worker shows when it ends.
    child.on('error', () => {})
    child.on('message', (answer: Answer) => this.answered(crew, answer))
    child.on('exit', (code, ended) => this.left(crew, code, ended))
    this.feed(crew)
  }

  private feed(crew: Crew): void {
    const { child, orders } = crew
    while (orders.length < ORDERS_AHEAD && this.failed === undefined) {
      const order = this.pending.pop()
      if (!order) break
      orders.push(order)
      const { configuration, ...item } = order.item
      child.send({ number: order.number, item, configuration } satisfies Order)
      if (orders.length === 1) this.time(crew)
    }
    if (orders.length === 0 && child.connected) child.disconnect()
  }

  /** Gives the worker its time for the order that it has before it. */
  private time(crew: Crew): void {
    clearTimeout(crew.timer)
    if (crew.orders.length === 0) return
    crew.timer = setTimeout(
      () => {
        crew.timedOut = true
        endChild(crew.child)
      },
      (this.settings.seconds + (crew.ready ? 0 : SECONDS_TO_START)) * 1000
    )
  }

  private answered(crew: Crew, answer: Answer): void {
    if ('ready' in answer) {
      crew.ready = true
      this.time(crew)
      return
    }
    if ('disk' in answer) {
      this.stop(new JournalError(answer.disk))
      return
    }
    crew.orders.shift()
    crew.answered++
    this.stillborn = 0
    this.done(answer.number, { at: answer.at })
    this.time(crew)
    this.feed(crew)
  }

  /** A worker has ended: it was done, or the first of its orders was too much for it. */
  private left(crew: Crew, code: number | null, ended: NodeJS.Signals | null): void {
    clearTimeout(crew.timer)
    this.crews.delete(crew)
    const [culprit, ...others] = crew.orders
    if (this.failed === undefined && culprit) {
      if (culprit.tries < TRIES) this.pending.unshift({ ...culprit, tries: culprit.tries + 1 })
      else this.done(culprit.number, causeOf(crew, this.settings, code, ended))
      this.pending.push(...others)
      this.stillborn = crew.answered === 0 && !crew.timedOut ? this.stillborn + 1 : 0
      if (this.stillborn > MOST_STILLBORN * TRIES * this.settings.jobs)
        this.failed = new Error(`workers die as soon as they start: ${crew.stderr || `exit ${code ?? ended}`}`)
    }
    if (this.failed !== undefined) this.stop(this.failed)
    else if (this.pending.length > 0) this.hire()
    else if (this.crews.size === 0) this.end()
  }
}

/** Asks a worker to end itself, with what it has started; one that is too busy to hear is killed. */
function endChild(child: ChildProcess): void {
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), MILLISECONDS_TO_END)
  child.once('exit', () => clearTimeout(timer))
}

function launch({ megabytes, journal, settings }: PoolSettings): ChildProcess {
  const child = fork(process.argv[1] as string, [workerArgument], {
    // A larger nursery: a report is read, checked and forgotten.
    execArgv: [`--max-old-space-size=${megabytes}`, '--max-semi-space-size=32'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc']
  })
  const bytes = (megabytes + BESIDE_HEAP) * 1024 * 1024
  const setup: Setup = { journal, settings, bytes, name: `${randomUUID()}.journal` }
  child.send(setup)
  return child
}

function causeOf(
  { timedOut, stderr }: Crew,
  { seconds, megabytes }: PoolSettings,
  code: number | null,
  ended: NodeJS.Signals | null
): Outcome {
  if (timedOut) return { problem: 'timeout', detail: `${seconds}` }
  // The worker's own watch, or the system that runs out of memory, ends it without a word; V8 says so.
  if (ended === 'SIGKILL' || /heap out of memory|Invalid (?:array|string|map) .*size|invalid size error/i.test(stderr))
    return { problem: 'memory', detail: `${megabytes}` }
  const last = stderr.trim().split('\n').slice(0, 3).join(' ').slice(0, 300)
  return { problem: 'died', detail: last === '' ? `${ended ?? code}` : last }
}
