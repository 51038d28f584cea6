import { type CheckJson, type FindingJson, type Locale, type Report, reportJson } from '@gouji/core'
import { rules } from '@gouji/rules'
import type { Checked } from './run.js'
import { oneLine } from './terminal.js'
import { placeText } from './words/place.js'
import { words } from './words/words.js'

/** A finding of a checked file, accepted or not. */
export interface Explained {
  readonly path: string
  readonly report: Report
  readonly finding: FindingJson
  readonly checks: readonly CheckJson[]
  readonly suppressed: boolean
}

/** The findings whose fingerprints begin with `prefix`, over all files. */
export function findingsWith(prefix: string, checked: readonly Checked[]): Explained[] {
  return checked.flatMap(({ path, report, result }) => {
    const json = reportJson(path, report, result)
    const all = [
      ...json.findings.map((finding) => ({ finding, suppressed: false })),
      ...json.suppressed.map((finding) => ({ finding, suppressed: true }))
    ]
    return all
      .filter(({ finding }) => finding.fingerprint.startsWith(prefix))
      .map((one) => ({ path, report, ...one, checks: checksOf(one.finding, json.checks) }))
  })
}

/** The relations of the ledger that the figure in question stands in: what fails because of it, and what holds. */
function checksOf({ place }: FindingJson, checks: readonly CheckJson[]): CheckJson[] {
  const { offset } = place.start
  return checks.filter(
    ({ stated, operands }) =>
      stated.place.start.offset === offset || operands.some((operand) => operand.place.start.offset === offset)
  )
}

/** What a finding says, why, the relations that the figure stands in, what would mend it and how to silence it. */
export function explanation(
  { path, report, finding, checks, suppressed }: Explained,
  locale: Locale,
  why: string
): string {
  const text = words[locale]
  const { place, rule, message, repairs, fingerprint } = finding
  const at = ({ start }: FindingJson['place']): string => placeText(report, start.offset, text.place)
  const title = rules.find(({ meta }) => meta.id === rule)?.meta.title[locale] ?? ''
  const lines = [
    oneLine(message, 600),
    '',
    `${oneLine(path, 300)} ${at(place)}  ${text.severity[finding.severity]}  ${rule}（${title}）  ${fingerprint}`
  ]
  if (suppressed) lines.push(text.isSuppressed)
  if (why !== '') lines.push('', `${text.why}${why}`)
  if (checks.length > 0) lines.push('', text.relationsOfFigure(oneLine(finding.text)))
  for (const { verdict, arithmetic, stated, operands, rule: by } of checks) {
    lines.push(`  ${text.verdict[verdict]}  ${oneLine(arithmetic === '' ? stated.text : arithmetic, 300)}  ${by}`)
    for (const operand of operands)
      lines.push(`    ${text.operand(oneLine(operand.label), oneLine(operand.text), at(operand.place))}`)
  }
  for (const repair of repairs) lines.push('', text.repair(oneLine(finding.text), repair.text, repair.holds))
  lines.push('', text.howToSilence(rule))
  return `${lines.join('\n')}\n`
}
