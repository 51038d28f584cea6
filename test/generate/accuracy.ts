import type { Family } from './draft.js'
import { cases, falseAlarms, type Score, tally, trials } from './measure.js'

/** What a run over generated reports found. */
export interface Accuracy {
  readonly reports: number
  readonly reportsWithAlarms: number
  readonly alarms: readonly string[]
  readonly scores: ReadonlyMap<Family, Score>
}

/**
 * Checks `count` consistent reports from seed `first` on, and plants up to `perReport` slips in each of them.
 * `progress` is told after every report.
 */
export function measureAccuracy(
  count: number,
  first: number,
  perReport: number,
  progress: (done: number) => void = () => undefined
): Accuracy {
  let reportsWithAlarms = 0
  const alarms: string[] = []
  const all: ReturnType<typeof trials> = []
  for (const [index, chosen] of cases(count, first).entries()) {
    const { messages } = falseAlarms(chosen)
    if (messages.length > 0) reportsWithAlarms++
    alarms.push(...messages)
    all.push(...trials(chosen, undefined, perReport))
    progress(index + 1)
  }
  return { reports: count, reportsWithAlarms, alarms, scores: tally(all) }
}
