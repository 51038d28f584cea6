import { type ReportJson, reportJson, resultJson } from '@gouji/core'
import type { Checked } from '../run.js'
import { version } from '../version.js'
import { words } from '../words/words.js'
import { problemOf } from './failed.js'
import type { Reporter } from './reporter.js'

/** For programs: one JSON document as packages/cli/schema/ describes it, on one line. */
export const json: Reporter = {
  name: 'json',
  render({ checked, failures }, { locale }) {
    const failed = failures.map((failure) => ({ path: failure.path, reason: problemOf(failure, words[locale]) }))
    return `${JSON.stringify(resultJson(version, checked.map(reportOf), failed))}\n`
  }
}

/** The machine-readable result of one report. */
export const reportOf = ({ path, report, result }: Checked): ReportJson => reportJson(path, report, result)
