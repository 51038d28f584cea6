import { createInterface } from 'node:readline/promises'
import type { Locale } from '@gouji/core'
import { type Chosen, overlapping, type Repairable, repairLine } from './repairs.js'
import type { Checked } from './run.js'
import { writing } from './words/writing.js'

/** Asks on the terminal about one repair after the other; gives what was chosen. The end of the input ends the questions. */
export async function askForRepairs(
  checked: Checked,
  repairable: readonly Repairable[],
  locale: Locale
): Promise<Chosen[]> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  const closed = new Promise<'q'>((resolve) => terminal.once('close', () => resolve('q')))
  const chosen: Chosen[] = []
  try {
    for (const one of repairable) {
      const { span, finding } = one
      const offered = one.to.map((text): Chosen => ({ span, text, fingerprint: finding.fingerprint }))
      // what lies where something is changed already
      if (overlapping([...chosen, ...offered.slice(0, 1)])) continue
      process.stderr.write(`${repairLine(checked, one, locale)}\n`)
      const answer = await Promise.race([terminal.question(writing[locale].question(offered.length)), closed])
      if (answer.trim().toLowerCase() === 'q') break
      const choice = offered[Number(answer.trim()) - 1]
      if (choice) chosen.push(choice)
    }
  } finally {
    terminal.close()
  }
  return chosen
}
