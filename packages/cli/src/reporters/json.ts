import { reportJson, resultJson } from '@gouji/core'
import { version } from '../version.js'
import { words } from '../words/words.js'
import type { Reporter } from './reporter.js'

/** For programs: one JSON document as packages/cli/schema/ describes it, on one line. */
export const json: Reporter = {
  name: 'json',
  render({ checked, failures }, { locale }) {
    const reports = checked.map(({ path, report, result }) => reportJson(path, report, result))
    const failed = failures.map(({ path, problem, detail }) => ({
      path,
      reason: words[locale].problem(problem, detail ?? '')
    }))
    return `${JSON.stringify(resultJson(version, reports, failed))}\n`
  }
}
