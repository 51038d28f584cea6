import type { Evidence } from '@gouji/core'
import type { FileProblem, Words } from './words.js'

const causes = {
  transposition: 'two neighbouring digits are swapped',
  'one-digit': 'one digit is wrong',
  'decimal-point': 'the decimal point is misplaced',
  'missing-digit': 'a digit is missing',
  'extra-digit': 'there is a digit too many'
} as const

const problems: Readonly<Partial<Record<FileProblem, string>>> = {
  empty: 'the file is empty, there is nothing to check',
  binary: 'this kind of file is not known, it was not checked',
  corrupt: 'the file is truncated or damaged; open it in its own program and save it anew',
  encrypted: 'the file has a password; take it off first',
  'too-large': 'the file is too large, it was not checked',
  'too-expanded': 'the file grows too large when unpacked; it does not look like a report',
  'too-many-parts': 'there are too many files in the package; it does not look like a report',
  'too-deep': 'the contents are nested too deep; it does not look like a report',
  unsafe: 'the file is built in an unusual way and was not read; open it in its own program and save it anew',
  unsupported: 'this kind of file cannot be read yet; save it as .md or .txt first',
  'no-text': 'there is no text in the file (a scan?); recognise its text first',
  'no-characters': 'its fonts do not say which characters they show; find a version whose text can be copied',
  'too-many-pages': 'there are too many pages; it does not look like a report',
  'too-slow': 'reading it took too long',
  unreadable: 'the file could not be read: moved, renamed or not permitted'
}

const stages = { target: 'target', actual: 'actual', unknown: '' } as const

function causeOf(evidence: Evidence, figure: string): string {
  switch (evidence.cause) {
    case 'unit':
      return `wrong unit (off by 10 to the power of ${Math.abs(evidence.power)})`
    case 'omitted-part':
      return `“${figure}” was left out`
    case 'last-year':
      return `last year's figure “${figure}” was used`
    case 'sibling':
      return `“${figure}” from elsewhere was used`
    default:
      return causes[evidence.cause]
  }
}

export const en: Words = {
  verdict: { exact: 'exact', rounding: 'rounding', weak: 'weak', inconsistent: 'inconsistent', blocked: 'not decided' },
  reason: {
    'base-not-stated': 'the report does not state the base',
    'list-may-be-partial': 'the list may be partial',
    'several-readings': 'it can be read in several ways',
    'other-scope': 'the two may differ in scope',
    'blank-parts': 'some parts are blank',
    'zero-base': 'the base is zero',
    approximate: 'the figure is approximate',
    range: 'the figure is a range',
    'period-differs': 'the periods differ',
    'unit-unknown': 'the unit is not known'
  },
  standing: { verified: 'verified', inconsistent: 'inconsistent', unchecked: 'not checked' },
  cause: (evidence, figure) => `Likely cause: ${causeOf(evidence, figure)}`,
  meaning: (fact) => [
    ...(stages[fact.stage] === '' ? [] : [stages[fact.stage]]),
    ...(fact.year === undefined ? [] : [String(fact.year)]),
    ...(fact.asOf === undefined ? [] : [fact.asOf]),
    ...(fact.cumulative ? ['cumulative'] : []),
    ...(fact.normative ? ['standard or rule'] : [])
  ],
  noRelations: 'No relation of this figure was found; it is not checked.',
  more: (count) => `${count} more in the ledger`,
  restatedIn: (places) => `stated in ${places} places`,
  repair: (text, repair, holds) =>
    `Change “${text}” to “${repair}” (${holds} ${holds === 1 ? 'relation holds' : 'relations hold'} then)`,
  repairAll: (repair, places) => `Change to “${repair}”, with ${places} restatement${places === 1 ? '' : 's'}`,
  fix: (text, fix) => (fix === '' ? `Delete “${text}”` : `Change “${text}” to “${fix}”`),
  goTo: (label, text) => `Go to: ${label === '' ? '' : `${label} `}${text}`,
  openRule: (title) => `About the rule: ${title}`,
  silence: (title) => `Ignore “${title}” here, with a reason…`,
  directive: 'gouji-ignore',
  tableTotals: (verified, inconsistent) =>
    `Totals verified in this table: ${verified} ✓${inconsistent > 0 ? `; inconsistent: ${inconsistent} ✗` : ''}`,
  totals: (parts) => `Total verified: ${parts.map((count) => `${count} parts`).join(', ')} ✓`,
  verifiedHint: 'verified',
  firstStatement: (line) => `first stated in line ${line}`,
  renameLabel: 'Other places of the same figure',
  renameWhy: 'The report states the same figure here; confirm each place',
  noNumber: (text) => `“${text}” is no number; write one, with or without its unit, such as 1798.89`,
  otherUnit: (text, figure) => `“${text}” cannot stand for “${figure}”: another kind of unit, or negative`,
  notStatedFigure: 'There is no figure here',
  readOnly: 'This text was read from a file and cannot be changed; use the program that the file is from',
  settings: (wrong) => `Settings not understood, defaults used instead: ${wrong.join(', ')}`,
  problem: (problem) => problems[problem] ?? `not checked (${problem})`
}
