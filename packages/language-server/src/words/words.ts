import type { BlockReason, Evidence, Fact, Locale, Verdict } from '@gouji/core'
import type { DocumentProblem } from '@gouji/formats'
import type { Standing } from '../view.js'
import { en } from './en.js'
import { zh } from './zh.js'

/** Why a file that is not text was not checked. */
export type FileProblem = DocumentProblem | 'unreadable'

/** The frame around the rules' own messages, in one language. */
export interface Words {
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly reason: Readonly<Record<BlockReason, string>>
  readonly standing: Readonly<Record<Standing, string>>
  /** Behind a message: the likely cause. `figure`: the text of the figure that the evidence names. */
  cause(evidence: Evidence, figure: string): string
  /** What a figure measures besides its label: 目标值, 截至…. */
  meaning(fact: Fact): readonly string[]
  readonly noRelations: string
  more(count: number): string
  restatedIn(places: number): string
  repair(text: string, repair: string, holds: number): string
  repairAll(repair: string, places: number): string
  fix(text: string, fix: string): string
  goTo(label: string, text: string): string
  openRule(title: string): string
  silence(title: string): string
  readonly directive: string
  tableTotals(verified: number, inconsistent: number): string
  totals(parts: readonly number[]): string
  readonly verifiedHint: string
  firstStatement(line: number): string
  readonly renameLabel: string
  readonly renameWhy: string
  noNumber(text: string): string
  otherUnit(text: string, figure: string): string
  readonly notStatedFigure: string
  readonly readOnly: string
  settings(wrong: readonly string[]): string
  problem(problem: FileProblem): string
}

export const words: Readonly<Record<Locale, Words>> = { zh, en }
