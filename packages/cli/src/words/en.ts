import { maximumMegabytes, maximumOfficeSeconds, maximumSeconds } from '../limits.js'
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
  directory: () =>
    'is a directory; name the files in it, for example DIRECTORY/*.txt, or use gouji audit for all of it',
  'not-a-file': () => 'not a regular file (a pipe, a device …); use "-" to read standard input',
  'too-large': (found: string) => `too large (${found}), at most ${maximumMegabytes} MB; is it a report?`,
  unreadable: (found: string) => `cannot be read (${found}); check the file and the disk`,
  empty: () => 'the file is empty, nothing to check; was it saved?',
  binary: () =>
    'an unknown kind of file; .docx, .xlsx, .pdf, .txt, .md and .html can be checked, save it as one of them',
  corrupt: (found: string) =>
    `incomplete or damaged${found === '' ? '' : ` (${found})`}; open it in its own program and save it anew`,
  encrypted: () => 'the file has a password; remove it first',
  'too-expanded': (found: string) => `too large when unpacked (${found}); not a report, not read any further`,
  'too-many-parts': (found: string) => `${found} files in the package, too many; not a report, not read any further`,
  'too-deep': (found: string) => `nested too deep (${found}); not a report, not read any further`,
  unsafe: (found: string) => `irregular structure (${found}), not read; open it in its own program and save it anew`,
  unsupported: (found: string) => `this kind of file (${found}) cannot be handled yet; save it as .docx, .md or .txt`,
  'no-text': () => 'no text in the file (a scan?); run text recognition or find the original',
  'no-office': (found: string) =>
    `.${found} is converted by LibreOffice, which was not found; install it (Debian, Ubuntu: apt install libreoffice-writer libreoffice-calc) or save the file as .docx or .xlsx`,
  'not-converted': (found: string) => `LibreOffice could not convert this .${found}; save it as .docx or .xlsx`,
  'office-too-slow': () =>
    `LibreOffice took more than ${maximumOfficeSeconds} seconds; save the file as .docx or .xlsx`,
  'no-characters': () =>
    'its fonts do not say which characters they print; save it as PDF again from where it was made',
  'too-slow': () => `it was not read within ${maximumSeconds} seconds; no report takes so long`,
  'too-many-pages': (found: string) => `it has too many pages (${found}); no report is so long`,
  'read-only': (found: string) =>
    `what is to change is no typed text (${found === '' ? 'an automatic number, a formula …' : found}), or the encoding of the file or the format of the cell cannot say it; change it in its own program`,
  crash: () => 'Gouji itself failed on it (a bug of ours, not of the report); please report what follows'
} as const

const count = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`

export const en: Words = {
  severity: { error: 'error', warning: 'warning', info: 'info' },
  verdict: { exact: 'exact', rounding: 'rounding', weak: 'weak', inconsistent: 'inconsistent', blocked: 'undecided' },
  figureVerdicts: {
    verified: 'verified',
    inconsistent: 'inconsistent',
    weak: 'weak',
    blocked: 'undecided',
    unchecked: 'unchecked'
  },
  stages: { target: 'target', actual: 'actual', unknown: '' },
  unitKinds: {
    money: 'money',
    standard: 'standard',
    count: 'count',
    ratio: 'ratio',
    points: 'points',
    score: 'score',
    multiple: 'multiple',
    duration: 'duration',
    measure: 'measure',
    none: 'no unit'
  },
  figureColumns: ['place', 'figure', 'value', 'kind', 'stage, year', 'verdict', 'relations', 'label'],
  relationColumns: ['relation', 'place', 'verdict', 'rule', 'stated', 'arithmetic'],
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
  place: {
    paragraph: (number) => `paragraph ${number}`,
    page: (number) => `page ${number}`,
    footnote: (number) => `footnote ${number}`,
    endnote: (number) => `endnote ${number}`,
    table: (number, row, column) => `table ${number}${row ? ` row ${row}` : ''}${column ? ` column ${column}` : ''}`,
    under: (place, heading) => `${place} (${heading})`
  },
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
  ignored: (glob, place) => `not checked, as the configuration says (ignore in ${place}: ${glob})`,
  allIgnored: 'no file to check: the configuration ignores all of them',
  unknownRelation: (rule) => `--rule: no rule "${rule}"; no configuration writes this relation`,
  noRelation: (rule, meant) =>
    `no relation "${rule}" in the configuration${meant === undefined ? '' : `; did you mean ${meant}?`}`,
  example: (rule, verdict, found) =>
    verdict === found ? `${rule}: ${verdict}, as written` : `${rule}: should be ${verdict}, is ${found}`,
  relation: {
    written: 'written in',
    formula: 'formula',
    within: 'no further than',
    tolerance: 'tolerance',
    message: 'message',
    severity: 'severity',
    colon: ': ',
    silence: 'How to silence it',
    verdicts: { holds: 'holds', inconsistent: 'inconsistent', undecided: 'undecided' },
    silencing: (id) =>
      `Add \`--rule ${id}=off\` to the command line, or \`${id}: off\` to the rules of the configuration.`
  },
  noExamples: 'no examples to check: no relations of your own, or none with examples',
  examples: (right, wrong) => `${count(right + wrong, 'example')}: ${right} as written, ${wrong} not`,
  noConfiguration: 'no configuration',
  preset: { recommended: 'on', nursery: 'off' },
  ruleColumns: ['rule', 'severity', 'default', 'what it checks'],
  initDone: 'written; take the # away where you want a setting',
  initExists: 'there is a configuration already, it was left alone; move it away first',
  about: (path, message) => `${path}: ${message}`,
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
  isSuppressed: '(accepted)',
  why: 'why: ',
  relationsOfFigure: (text) => `relations of “${text}”:`,
  howToSilence: (rule) =>
    `if the number is right: write <!-- gouji-ignore ${rule} -- reason --> on its line, accept old documents with ` +
    `gouji baseline, or turn the rule off with --rule ${rule}=off. The rule: gouji explain ${rule}`,
  noFingerprint: (prefix) =>
    `no finding of these files has a fingerprint that begins with ${prefix}; it changes with the numbers, check again`,
  baselineGone: (n) =>
    `${count(n, 'entry', 'entries')} of the baseline no longer occur; gouji baseline --prune forgets them`,
  baselineWritten: (path, { kept, added, removed }) => `${path}: ${kept} kept, ${added} added, ${removed} removed`,
  ruleCrash: (rule) =>
    `rule ${rule} itself failed (a bug of ours, not of the report), the other rules ran; please report what follows`
}
