import { addMessages, type Locale } from '@gouji/core'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import type { Checked, Failure } from '../run.js'
import { oneLine } from '../terminal.js'
import { words } from '../words/words.js'
import { crashOf, problemOf } from './failed.js'
import type { Reporter } from './reporter.js'

/** For users of unified's tools: vfile-reporter on VFile messages, with the arithmetic as notes. */
export const vfile: Reporter = {
  name: 'vfile',
  render({ checked, failures }, { locale, paint }) {
    const files = [...checked.map((one) => fileOf(one, locale)), ...failures.map((failure) => failed(failure, locale))]
    const color = paint('dim', ' ') !== ' '
    return `${reporter(files, { color, verbose: true })}\n`
  }
}

function fileOf({ path, report, result }: Checked, locale: Locale): VFile {
  const file = new VFile({ path: shown(path) })
  addMessages(file, report, result.findings)
  for (const message of file.messages) {
    message.reason = oneLine(message.reason, 600)
    message.note = message.note
      ?.split('\n')
      .map((line) => oneLine(line, 300))
      .join('\n')
  }
  for (const failure of result.failures) file.message(oneLine(crashOf(failure, words[locale]), 600)).fatal = true
  return file
}

function failed(failure: Failure, locale: Locale): VFile {
  const file = new VFile({ path: shown(failure.path) })
  file.message(problemOf(failure, words[locale]), { source: 'gouji', ruleId: failure.problem }).fatal = true
  return file
}

/** A VFile takes no empty path. */
const shown = (path: string): string => oneLine(path, 300) || "''"
