import type { Words } from './words.js'

const causes = {
  transposition: 'two neighbouring digits may be swapped',
  'one-digit': 'one digit may be wrong',
  'decimal-point': 'the decimal point may be misplaced',
  'missing-digit': 'a digit may be missing',
  'extra-digit': 'there may be a digit too many'
} as const

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

export const en: Words = {
  locale: 'en',
  language: 'en',
  title: 'Gouji report',
  colon: ': ',
  severity: { error: 'error', warning: 'warning', info: 'info' },
  client: {
    statuses: { v: 'verified', x: 'inconsistent', q: 'involved', w: 'weak', b: 'undecided', u: 'unchecked' },
    verdicts: {
      exact: 'exact',
      rounding: 'within rounding',
      weak: 'weak',
      inconsistent: 'inconsistent',
      blocked: 'undecided'
    },
    noRelations: 'The report states no relation that this figure takes part in.',
    stated: 'stated',
    close: 'Close',
    shown: '{0} of {1} shown',
    findings: 'Findings',
    ledger: 'Ledger',
    rule: 'Rule',
    allRules: 'All rules',
    noMatch: 'Nothing matches the filters',
    colon: ': '
  },
  meaning: {
    v: 'at least one relation confirms the figure',
    x: 'the figure most likely wrong',
    q: 'stands in a relation that does not hold, but is not the suspect',
    w: 'printed too coarsely to tell',
    b: 'something is missing, nothing was decided',
    u: 'no relation was found for it'
  },
  reason: {
    'base-not-stated': 'the report does not print the base of the calculation',
    'list-may-be-partial': 'the list may be partial',
    'several-readings': 'there are several readings',
    'other-scope': 'it may be of another scope',
    'blank-parts': 'some parts are blank',
    'zero-base': 'the base is zero',
    approximate: 'an approximate figure',
    range: 'a range',
    'period-differs': 'not of the same period',
    'unit-unknown': 'no unit is printed'
  },
  truncated: 'the last digit was cut, not rounded',
  weak: 'with the digits printed, this relation proves nothing',
  reports: 'Reports',
  report: 'Report',
  noFindings: 'No inconsistencies found',
  coverage: 'Coverage',
  filterSeverity: 'Severity',
  legend: 'Verdicts of the figures (click to see one kind alone)',
  text: 'Text of the report',
  table: 'Table',
  failures: 'Files that could not be checked',
  overview: ['figures', 'checked'],
  keys: 'Keys',
  keyList: [
    ['j k', 'next, previous finding'],
    ['n p', 'next, previous figure'],
    ['Enter', 'arithmetic'],
    ['Esc', 'close']
  ],
  checked: (checked, figures) => `${count(figures, 'figure')}, ${checked} checked`,
  relations: ({ exact, rounding, weak, inconsistent, blocked }) =>
    `${count(exact + rounding + weak + inconsistent + blocked, 'relation')}: ${exact} exact, ${rounding} within rounding, ${weak} weak, ${inconsistent} inconsistent, ${blocked} undecided`,
  counts: ({ error, warning, info }) => `${count(error, 'error')}, ${count(warning, 'warning')}, ${info} info`,
  suppressed: (n) => `${n} more accepted`,
  line: (line) => `line ${line}`,
  accepted: (low, high) =>
    low === undefined
      ? `holds up to ${high}`
      : high === undefined
        ? `holds from ${low}`
        : `holds from ${low} to ${high}`,
  cause: (evidence, figure) => {
    switch (evidence.cause) {
      case 'unit':
        return `Likely cause: the unit (off by 10^${Math.abs(evidence.power)})`
      case 'omitted-part':
        return `Likely cause: "${figure}" was left out`
      case 'last-year':
        return `Likely cause: last year's "${figure}" was used`
      case 'sibling':
        return `Likely cause: "${figure}" was copied from elsewhere`
      default:
        return `Likely cause: ${causes[evidence.cause]}`
    }
  },
  repair: (text, repair, holds) =>
    `Suggestion: check "${text}"; if it is wrong, it should be ${repair} (then ${count(holds, 'relation')} hold${holds === 1 ? 's' : ''})`,
  fix: (text, fix) => (fix === '' ? `Suggestion: delete "${text}"` : `Suggestion: change "${text}" to "${fix}"`),
  ruleCrash: (rule) => `Rule ${rule} itself failed (a bug of ours, not of the report); the other rules ran`,
  footer: (version) => `Made by Gouji ${version}. This page uses no network; everything is in this file.`
}
