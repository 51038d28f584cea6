import { renderPage } from '@gouji/report-page'
import { rules } from '@gouji/rules'
import type { Context } from '../context.js'
import type { PageParams } from '../protocol.js'
import type { View } from '../view.js'

/** The report as a page: its text with every figure coloured by verdict, and the arithmetic. `version` is Gouji's own. */
export function pageOf(
  { report, result }: View,
  { title, nonce }: PageParams,
  context: Context,
  version: string
): string {
  return renderPage([{ path: title, report, result }], {
    locale: context.locale,
    version,
    rules: rules.map(({ meta }) => meta),
    nonce,
    webview: true
  })
}
