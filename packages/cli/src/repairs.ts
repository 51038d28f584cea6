import type { Finding, Locale } from '@gouji/core'
import type { Edit } from '@gouji/formats'
import type { Checked } from './run.js'
import { oneLine } from './terminal.js'
import { placeText } from './words/place.js'
import { words } from './words/words.js'
import { writing } from './words/writing.js'

/** A finding that can be mended by other words at one place. */
export interface Repairable {
  readonly finding: Finding
  readonly span: Edit['span']
  /** What stands there. */
  readonly from: string
  /** What may stand there instead, the most likely first; empty words delete it. */
  readonly to: readonly string[]
}

export interface Chosen extends Edit {
  readonly fingerprint: string
}

const LEAST_PREFIX = 4

/** The findings of a document that have repairs, by place. */
export function repairableIn({ report, result }: Checked): Repairable[] {
  const found: Repairable[] = []
  for (const finding of result.findings) {
    const { suspect, repairs, fix } = finding
    const span = fix?.span ?? suspect?.span
    const to = fix ? [fix.text] : repairs.map(({ text }) => text)
    if (span && to.length > 0) found.push({ finding, span, from: report.text.slice(span.start, span.end), to })
  }
  return found
}

/**
 * The repairs that `--apply` asks for: 「指纹」 (the first digits are enough) for the likeliest, 「指纹=97.22%」 for one of
 * several; or one line that says what is wrong with them.
 */
export function choose(
  repairable: readonly Repairable[],
  applied: readonly string[],
  locale: Locale
): readonly Chosen[] | { readonly message: string } {
  const said = writing[locale]
  const chosen: Chosen[] = []
  for (const word of applied) {
    const [prefix = '', ...rest] = word.split('=')
    const meant =
      prefix.length < LEAST_PREFIX ? [] : repairable.filter(({ finding }) => finding.fingerprint.startsWith(prefix))
    const exact = meant.find(({ finding }) => finding.fingerprint === prefix)
    const [one, another] = exact ? [exact] : meant
    if (!one) return { message: said.noRepair(prefix) }
    if (another)
      return {
        message: said.ambiguous(
          prefix,
          meant.map(({ finding }) => finding.fingerprint)
        )
      }
    const wanted = rest.length > 0 ? rest.join('=') : (one.to[0] ?? '')
    if (!one.to.includes(wanted)) return { message: said.notOffered(prefix, wanted, one.to) }
    chosen.push({ span: one.span, text: wanted, fingerprint: one.finding.fingerprint })
  }
  const clash = overlapping(chosen)
  return clash ? { message: said.overlap(clash[0].fingerprint, clash[1].fingerprint) } : chosen
}

/** Two choices that change the same place; the same choice twice is one too many as well. */
export function overlapping(chosen: readonly Chosen[]): readonly [Chosen, Chosen] | undefined {
  const ordered = [...chosen].sort((a, b) => a.span.start - b.span.start)
  for (const [index, next] of ordered.entries()) {
    const before = ordered[index - 1]
    if (before && next.span.start < before.span.end) return [before, next]
  }
  return undefined
}

/** One line that says what would be changed, where and why. */
export function repairLine({ report }: Checked, repairable: Repairable, locale: Locale): string {
  const { finding, from, to } = repairable
  const place = placeText(report, finding.span.start, words[locale].place)
  return writing[locale].choice(
    finding.fingerprint,
    place,
    oneLine(from),
    to.map((one) => oneLine(one)),
    oneLine(finding.message, 200)
  )
}
