import { maximumMegabytes } from '../limits.js'
import type { Words } from './words.js'

const causes = {
  transposition: 'two neighbouring digits may be swapped',
  'one-digit': 'one digit may be wrong',
  'decimal-point': 'the decimal point may be misplaced',
  'missing-digit': 'a digit may be missing',
  'extra-digit': 'there may be a digit too many'
} as const

const problems = {
  missing: () => 'no such file; check the path',
  forbidden: () => 'permission denied; check the permissions of the file and its directory',
  directory: () => 'is a directory, only files are taken so far; name the files in it, for example DIRECTORY/*.txt',
  'not-a-file': () => 'not a regular file (a pipe, a device …); use "-" to read standard input',
  'too-large': (found: string) => `too large (${found}), at most ${maximumMegabytes} MB; is it a report?`,
  unreadable: (found: string) => `cannot be read (${found}); check the file and the disk`,
  empty: () => 'the file is empty, nothing to check; was it saved?',
  binary: () => 'not a text file; .txt and .md are taken so far, save it as plain text (UTF-8)',
  crash: () => 'Gouji itself failed on it (a bug of ours, not of the report); please report what follows'
} as const

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

export const en: Words = {
  severity: { error: 'error', warning: 'warning', info: 'info' },
  noFindings: (suppressed) =>
    suppressed === 0 ? 'no inconsistencies found' : `${suppressed} accepted, no other inconsistencies found`,
  coverage: (figures, { exact, rounding, weak, inconsistent, blocked }) =>
    `${count(figures, 'figure')}, ${count(exact + rounding + weak + inconsistent + blocked, 'relation')}: ` +
    `${exact} exact, ${rounding} within rounding, ${weak} weak, ${inconsistent} inconsistent, ${blocked} undecided`,
  summary: ({ reports, findings, suppressed, relations, inconsistent, failures }) =>
    `${count(reports, 'report')}: ${count(findings.error, 'error')}, ${count(findings.warning, 'warning')}, ` +
    `${findings.info} info${suppressed > 0 ? ` (${suppressed} more accepted)` : ''}; ${count(relations, 'relation')}, ${inconsistent} inconsistent` +
    (failures > 0 ? `; ${count(failures, 'file')} could not be checked` : ''),
  arithmetic: (text) => `arithmetic: ${text}`,
  operand: (label, text, place) => `${label}${label === '' ? '' : ': '}${text} (${place})`,
  cause: (evidence, figure) => {
    switch (evidence.cause) {
      case 'unit':
        return `likely cause: the unit (off by 10^${Math.abs(evidence.power)})`
      case 'omitted-part':
        return `likely cause: "${figure}" was left out`
      case 'last-year':
        return `likely cause: last year's "${figure}" was used`
      case 'sibling':
        return `likely cause: "${figure}" was copied from elsewhere`
      default:
        return `likely cause: ${causes[evidence.cause]}`
    }
  },
  repair: (text, repair, holds) =>
    `suggestion: check "${text}"; if it is wrong, it should be ${repair} (then ${count(holds, 'relation')} hold${holds === 1 ? 's' : ''})`,
  fix: (text, fix) => (fix === '' ? `suggestion: delete "${text}"` : `suggestion: change "${text}" to "${fix}"`),
  problem: (problem, detail) => problems[problem](detail),
  about: (path, message) => `${path}: ${message}`,
  origin: ({ paragraph, sheet, cell, page }) => {
    const places: string[] = []
    if (page !== undefined) places.push(`page ${page}`)
    if (paragraph !== undefined) places.push(`paragraph ${paragraph}`)
    if (sheet !== undefined) places.push(`sheet "${sheet}"`)
    if (cell !== undefined) places.push(cell)
    return places.join(' ')
  },
  colon: ': ',
  notChecked: 'not checked',
  csvHeader: [
    'file',
    'place',
    'line',
    'column',
    'severity',
    'rule',
    'finding',
    'text',
    'figures',
    'arithmetic',
    'cause and suggestion',
    'fingerprint'
  ],
  markdownHeader: ['Place', 'Severity', 'Finding', 'Rule'],
  failedHeader: ['File', 'Reason'],
  written: (path) => `result written to ${path}`,
  notWritten: (path, reason) =>
    `the result was not written to ${path} (${reason}); check the directory, its permissions and the disk`,
  silence: (rule) => `To make it a hint, add --rule ${rule}=info; to turn it off, --rule ${rule}=off.`,
  ruleCrash: (rule) =>
    `rule ${rule} itself failed (a bug of ours, not of the report), the other rules ran; please report what follows`
}
