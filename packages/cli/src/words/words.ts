import type { BaselineChange, Evidence, FigureVerdict, Locale, Severity, Stage, UnitKind, Verdict } from '@gouji/core'
import type { Problem } from '../run.js'
import { en } from './en.js'
import type { PlaceWords } from './place.js'
import { zh } from './zh.js'

type ExampleVerdict = 'holds' | 'inconsistent' | 'undecided'

interface Totals {
  readonly reports: number
  readonly findings: Readonly<Record<Severity, number>>
  readonly suppressed: number
  readonly relations: number
  readonly inconsistent: number
  readonly failures: number
}

type BaselineCounts = Pick<BaselineChange, 'kept' | 'added' | 'removed'>

/** The frame around the rules' own messages, in one language. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly figureVerdicts: Readonly<Record<FigureVerdict, string>>
  readonly stages: Readonly<Record<Stage, string>>
  readonly unitKinds: Readonly<Record<UnitKind, string>>
  /** Headings of `gouji facts`. */
  readonly figureColumns: readonly string[]
  readonly relationColumns: readonly string[]
  noFindings(suppressed: number): string
  coverage(figures: number, relations: Readonly<Record<Verdict, number>>): string
  summary(totals: Totals): string
  arithmetic(text: string): string
  operand(label: string, text: string, place: string): string
  readonly place: PlaceWords
  /** `figure`: the text of the figure that the evidence names, if it names one. */
  cause(evidence: Evidence, figure: string): string
  /** What the figure printed as `text` would have to be. */
  repair(text: string, repair: string, holds: number): string
  fix(text: string, fix: string): string
  /** What was found, what is allowed, what to do. `detail`: a size, the system's own word. */
  problem(problem: Problem, detail: string): string
  /** A file that a configuration says not to check: by which glob, written where. */
  ignored(glob: string, place: string): string
  readonly allIgnored: string
  unknownRelation(rule: string): string
  noRelation(rule: string, meant: string | undefined): string
  /** An example of a user's relation: what it should come to and what it came to. */
  example(rule: string, verdict: ExampleVerdict, found: ExampleVerdict): string
  noExamples: string
  /** The page of a user's own relation. */
  readonly relation: {
    readonly written: string
    readonly formula: string
    readonly within: string
    readonly tolerance: string
    readonly message: string
    readonly severity: string
    readonly colon: string
    readonly silence: string
    readonly verdicts: Readonly<Record<ExampleVerdict, string>>
    silencing(id: string): string
  }
  examples(right: number, wrong: number): string
  readonly noConfiguration: string
  readonly preset: Readonly<Record<'recommended' | 'nursery', string>>
  /** Heads of the columns of `gouji rules`. */
  readonly ruleColumns: readonly [id: string, severity: string, preset: string, title: string]
  readonly initDone: string
  readonly initExists: string
  /** One line about one file. */
  about(path: string, message: string): string
  /** Between a label and what it labels. */
  readonly colon: string
  /** In place of a severity: what could not be checked. */
  readonly notChecked: string
  readonly csvHeader: readonly string[]
  readonly markdownHeader: readonly string[]
  readonly failedHeader: readonly string[]
  /** Behind the summary when the result went to a file. */
  written(path: string): string
  notWritten(path: string, reason: string): string
  /** How the options turn a rule off, or down. */
  silence(rule: string): string
  readonly isSuppressed: string
  /** In front of why a rule matters. */
  readonly why: string
  relationsOfFigure(text: string): string
  howToSilence(rule: string): string
  noFingerprint(prefix: string): string
  /** Entries of the baseline that no longer occur. */
  baselineGone(count: number): string
  baselineWritten(path: string, change: BaselineCounts): string
  /** A bug of ours: a rule threw; the others went on. */
  ruleCrash(rule: string): string
}

export const words: Readonly<Record<Locale, Words>> = { zh, en }
