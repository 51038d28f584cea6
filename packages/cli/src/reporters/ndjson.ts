import { ndjsonLines } from '@gouji/core'
import { version } from '../version.js'
import { words } from '../words/words.js'
import { problemOf } from './failed.js'
import type { Reporter } from './reporter.js'
import { reportOf } from './json.js'

/** For programs that read line by line: one JSON object a line, each with its `type` (packages/cli/schema/). */
export const ndjson: Reporter = {
  name: 'ndjson',
  render({ checked, failures }, { locale }) {
    const failed = failures.map((failure) => ({ path: failure.path, reason: problemOf(failure, words[locale]) }))
    let out = ''
    for (const line of ndjsonLines(version, checked.map(reportOf), failed)) out += `${JSON.stringify(line)}\n`
    return out
  }
}
