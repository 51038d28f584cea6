import cliProgress from 'cli-progress'
import type { AuditWords } from './words/words.js'

/** Shows how far an audit is. */
export interface Progress {
  advance(done: number): void
  stop(): void
}

const MILLISECONDS_BETWEEN_LINES = 10_000

/** A bar with rate and time left on a terminal; elsewhere a plain line now and then. Both on standard error. */
export function progressOf(total: number, text: AuditWords, stream: NodeJS.WriteStream): Progress {
  const started = performance.now()
  const rate = (done: number): number => (1000 * done) / Math.max(1, performance.now() - started)
  return stream.isTTY && process.env.TERM !== 'dumb' ? bar(total, text, stream, rate) : lines(total, text, stream, rate)
}

type Rate = (done: number) => number

function bar(total: number, text: AuditWords, stream: NodeJS.WriteStream, rate: Rate): Progress {
  const shown = new cliProgress.SingleBar({
    stream,
    format: (_, { progress }, { done }) => {
      const width = 24
      const filled = Math.round(width * progress)
      const drawn = '█'.repeat(filled) + '░'.repeat(width - filled)
      return `${drawn} ${text.progress(done, total, rate(done), secondsLeft(done, total, rate(done)))}`
    },
    // A run that is killed must not leave a terminal without its cursor.
    hideCursor: false,
    linewrap: true,
    clearOnComplete: true,
    stopOnComplete: false,
    fps: 8
  })
  shown.start(total, 0, { done: 0 })
  return {
    advance: (done) => shown.update(done, { done }),
    stop: () => shown.stop()
  }
}

function lines(total: number, text: AuditWords, stream: NodeJS.WriteStream, rate: Rate): Progress {
  let last = performance.now()
  return {
    advance(done) {
      const now = performance.now()
      if (now - last < MILLISECONDS_BETWEEN_LINES) return
      last = now
      stream.write(`${text.progress(done, total, rate(done), secondsLeft(done, total, rate(done)))}\n`)
    },
    stop() {}
  }
}

function secondsLeft(done: number, total: number, rate: number): number {
  return done === 0 ? Number.NaN : Math.ceil((total - done) / rate)
}
