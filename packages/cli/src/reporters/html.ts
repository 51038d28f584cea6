import { renderPage } from '@gouji/report-page'
import { rules } from '@gouji/rules'
import { version } from '../version.js'
import { originText } from '../words/place.js'
import { words } from '../words/words.js'
import { problemOf } from './failed.js'
import type { Reporter } from './reporter.js'

/** For people with a browser: the reports' own text with every figure coloured by verdict, and the arithmetic; one file. */
export const html: Reporter = {
  name: 'html',
  render({ checked, failures }, { locale }) {
    const text = words[locale]
    const failed = failures.map((failure) => ({ path: failure.path, reason: problemOf(failure, text) }))
    return renderPage(checked, {
      locale,
      version,
      rules: rules.map(({ meta }) => meta),
      failures: failed,
      placeOf: (report, offset) => originText(report, offset, text.place)
    })
  }
}
