import { maximumMegabytes } from '../../limits.js'
import { en as check } from '../../words/en.js'
import { mostArchiveMegabytes, mostEntries } from '../archive.js'
import type { AuditProblem } from '../item.js'
import type { AuditWords } from './words.js'

const problems: Readonly<
  Record<Exclude<AuditProblem, Parameters<typeof check.problem>[0]>, (found: string) => string>
> = {
  timeout: (seconds) =>
    `takes longer than ${seconds} s (tried twice), given up; raise --timeout, or run gouji check on it`,
  memory: (megabytes) => `needs more than ${megabytes} MB of memory (tried twice), given up; raise --memory`,
  died: (found) => `the checking process died (tried twice): ${found}; this is a bug of Gouji, please report it`,
  'closed-archive': (ending) => `${ending} archives cannot be opened; unpack it, or use .zip`,
  'nested-archive': () => 'an archive inside an archive is not opened; unpack the outer one first',
  'broken-archive': (found) => `the archive is damaged, or not a .zip (${found}); pack it again`,
  'encrypted-entry': () => 'this file of the archive has a password; pack it again without',
  'large-archive': (found) =>
    `the archive holds too much (${found}); at most ${mostEntries} files and ${mostArchiveMegabytes} MB unpacked; split it`,
  'nothing-matches': () => 'no file matches this pattern; check the path, and quote the pattern'
}

const kinds: Readonly<Record<string, string>> = {
  project: 'project self-evaluation',
  department: 'department self-evaluation',
  transfer: 'transfer payment self-evaluation',
  accounts: 'final accounts',
  evaluation: 'evaluation',
  form: 'form',
  unknown: 'not recognised'
}

const time = (seconds: number): string =>
  Number.isNaN(seconds) ? '…' : seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`

export const en: AuditWords = {
  progress: (done, total, rate, seconds) =>
    `${done}/${total} (${total === 0 ? 100 : Math.floor((100 * done) / total)}%)  ${rate.toFixed(rate < 10 ? 1 : 0)} files/s  ${time(seconds)} left`,
  found: (files, reused) => `${files} to check${reused > 0 ? `, ${reused} of them known from before` : ''}`,
  skipped: (endings) =>
    `skipped, not reports: ${endings.map(([ending, count]) => `${count} ${ending === '' ? 'without ending' : ending}`).join(', ')}`,
  ignored: (count) => `${count} left out, as a configuration says`,
  writing: 'writing the results…',
  interrupted: (done, total) =>
    `interrupted: ${done} of ${total} are done and nothing is lost; the same command goes on from here`,
  disk: (reason) =>
    `the intermediate results cannot be written (${reason}); check the disk; the same command goes on from here`,
  locked: (process, file) =>
    `process ${process} is writing into this folder; wait until it is done. If none is running, delete ${file}`,
  unreadableWorkbook: (file, reason) =>
    `${file}: the decisions of the last run cannot be read (${reason}); nothing was begun, so as not to write over them; mend, move or rename it`,
  notWritten: (file, reason) =>
    `${file}: was not written (${reason}); check the disk and the permissions, and close the program that has it open`,
  totals: ({ files, units, failures, findings, confirmed, dismissed }) =>
    [
      `${files} reports of ${units} units: ${findings.error} errors, ${findings.warning} warnings, ${findings.info} infos`,
      ...(confirmed > 0 ? [`${confirmed} confirmed`] : []),
      ...(dismissed > 0 ? [`${dismissed} dismissed (not counted)`] : []),
      ...(failures > 0 ? [`${failures} files could not be checked`] : [])
    ].join('; '),
  written: (files) => `results: ${files.join(', ')}`,
  broken: (reports) =>
    `in ${reports} reports a rule of Gouji failed (a bug, not the report's fault); see the notes in the workbook`,
  crashes: (stack) => `one of the bugs, to be reported:\n${stack}`,
  failure: ({ problem, detail = '' }) =>
    problem in problems
      ? problems[problem as keyof typeof problems](detail)
      : check.problem(problem as Parameters<typeof check.problem>[0], detail),
  batch: ({ kind, at, other, otherUnit, project, count }) => {
    const about = project === '' ? otherUnit : `${otherUnit}, “${project}”`
    switch (kind) {
      case 'figures-differ':
        return `${about}: ${at.label} is ${at.text} here but ${other.text} in ${other.path}`
      case 'versions-differ':
        return `${about}: ${count} figures differ from ${other.path} (two versions?), such as ${at.label}: ${at.text} here, ${other.text} there`
      case 'copied':
        return `${count} sentences with their figures are the same as in the report of ${otherUnit} (${other.path}), such as “${at.text}…”`
      case 'other-name':
        return `this paragraph is the same as in the report of ${otherUnit} (${other.path}) and says “${at.text}”`
    }
  },
  batchRule: (rule) => (rule === 'batch-figures' ? 'figures of two submissions' : 'text of another unit'),
  suppressed: (count) => `${count} findings are silenced by directives in the report: see 结果.ndjson`,
  batchSuggestion: ({ kind }) =>
    kind === 'copied' || kind === 'other-name'
      ? 'check whether it was copied from the other unit'
      : 'check which of the two is right',
  unknownUnit: '(no unit named)',
  severity: check.severity,
  decision: { confirmed: 'confirmed', dismissed: 'dismissed', open: 'open' },
  relation: {
    exact: 'exact',
    rounding: 'within rounding',
    weak: 'weak',
    inconsistent: 'inconsistent',
    blocked: 'not decided'
  },
  kind: (kind) => kinds[kind] ?? kind,
  sheets: { findings: 'Findings', units: 'Units', files: 'Reports', failures: 'Not checked' },
  columns: {
    findings: [
      'Decision',
      'Remark',
      'Severity',
      'Unit',
      'File',
      'Place',
      'Text',
      'Finding',
      'Arithmetic',
      'Suggestion',
      'Rule',
      'Fingerprint'
    ],
    units: [
      'Unit',
      'Reports',
      'Errors',
      'Warnings',
      'Infos',
      'Confirmed',
      'Dismissed',
      'Not checked',
      'Figures',
      'Checked',
      'Share',
      'Relations',
      'Inconsistent'
    ],
    files: [
      'Unit',
      'File',
      'Kind',
      'Year',
      'Title',
      'Errors',
      'Warnings',
      'Infos',
      'Figures',
      'Checked',
      'Share',
      'Relations',
      'Inconsistent',
      'Execution rate',
      'Notes'
    ],
    failures: ['Unit', 'File', 'Reason']
  },
  decisionHelp:
    'confirmed: it is so; dismissed: not counted from now on; open: to be looked at. A changed number opens it again.',
  sameContent: (path) => `the same content as ${path}`,
  brokenRule: (rule) => `the rule ${rule} failed, the others went on`,
  overview: {
    title: 'Audit of performance reports',
    files: 'Reports',
    units: 'Units',
    failures: 'Not checked',
    checked: 'Figures checked',
    checkedOf: (checked, figures) => `${checked} of ${figures}`,
    relations: 'Relations',
    ranked: 'Units with the most findings',
    rankedNote: (shown, all) => `by errors, then warnings; the first ${shown} of ${all} units`,
    byRule: 'Findings by rule',
    rates: 'Stated execution rates',
    ratesNote: (reports) => `${reports} reports state one`,
    noRates: 'No report states an execution rate',
    verdicts: 'Relations by verdict',
    allUnits: 'All units',
    unread: 'Files that could not be checked',
    moreFailures: (count) => `and ${count} more: see the workbook`,
    nothing: 'None',
    footer: (version) =>
      `Made by Gouji ${version}. Dismissed findings do not count. Files up to ${maximumMegabytes} MB are checked.`
  }
}
