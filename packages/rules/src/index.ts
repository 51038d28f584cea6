import type { Rule } from '@gouji/core'
import { arrivalRate } from './arrival-rate/index.js'
import { average } from './average/index.js'
import { balance } from './balance/index.js'
import { balanceProjects } from './balance-projects/index.js'
import { budgetAdjustment } from './budget-adjustment/index.js'
import { changeAmount } from './change-amount/index.js'
import { changeDirection } from './change-direction/index.js'
import { changeParts } from './change-parts/index.js'
import { changeRate } from './change-rate/index.js'
import { completionRate } from './completion-rate/index.js'
import { duplicateIndicator } from './duplicate-indicator/index.js'
import { executionRate } from './execution-rate/index.js'
import { flatAndMultiple } from './flat-and-multiple/index.js'
import { formulaRange } from './formula-range/index.js'
import { fundAmount } from './fund-amount/index.js'
import { ignoreDirective } from './ignore-directive/index.js'
import { missingValue } from './missing-value/index.js'
import { namedIdentities } from './named-identities/index.js'
import { namedRate } from './named-rate/index.js'
import { nextTarget } from './next-target/index.js'
import { overAchievement } from './over-achievement/index.js'
import { partExceedsWhole } from './part-exceeds-whole/index.js'
import { numbering } from './numbering/index.js'
import { partsSumToTotal } from './parts-sum-to-total/index.js'
import { perCapita } from './per-capita/index.js'
import { percentRange } from './percent-range/index.js'
import { percentSum } from './percent-sum/index.js'
import { percentagePoints } from './percentage-points/index.js'
import { projectsTotal } from './projects-total/index.js'
import { reference } from './reference/index.js'
import { resultAsBound } from './result-as-bound/index.js'
import { writtenFormula } from './written-formula/index.js'
import { sameFact } from './same-fact/index.js'
import { namingSuspect } from './shared/suspect-first.js'
import { countOfItems } from './count-of-items/index.js'
import { declaredFormula } from './declared-formula/index.js'
import { deduction } from './deduction/index.js'
import { executionScore } from './execution-score/index.js'
import { grade } from './grade/index.js'
import { indicatorScore } from './indicator-score/index.js'
import { missingScore } from './missing-score/index.js'
import { scoreCap } from './score-cap/index.js'
import { scoreTotal } from './score-total/index.js'
import { tableTotal } from './table-total/index.js'
import { targetDirection } from './target-direction/index.js'
import { targetKind } from './target-kind/index.js'
import { targetMet } from './target-met/index.js'
import { weightTotal } from './weight-total/index.js'
import { share } from './share/index.js'
import { textAndTable } from './text-and-table/index.js'
import { year } from './year/index.js'
import { numberFormat } from './number-format/index.js'
import { dates } from './dates/index.js'
import { templateResidue } from './template-residue/index.js'
import { nilStatement } from './nil-statement/index.js'
import { attachments } from './attachments/index.js'
import { sections } from './sections/index.js'
import { duplicateParagraph } from './duplicate-paragraph/index.js'
import { typography } from './typography/index.js'

export { customRule } from './custom/index.js'
export {
  type CustomRelation,
  type FactPattern,
  type Formula,
  type FormulaProblem,
  reaches
} from './custom/definition.js'
export { parseFormula } from './custom/formula.js'
export { messageWords } from './custom/message.js'

const all = [
  executionRate,
  arrivalRate,
  completionRate,
  share,
  namedRate,
  perCapita,
  fundAmount,
  partsSumToTotal,
  namedIdentities,
  balance,
  balanceProjects,
  budgetAdjustment,
  partExceedsWhole,
  percentSum,
  average,
  projectsTotal,
  changeRate,
  changeAmount,
  changeParts,
  changeDirection,
  flatAndMultiple,
  percentagePoints,
  sameFact,
  textAndTable,
  reference,
  tableTotal,
  formulaRange,
  declaredFormula,
  writtenFormula,
  weightTotal,
  scoreTotal,
  scoreCap,
  deduction,
  executionScore,
  missingScore,
  indicatorScore,
  grade,
  year,
  numbering,
  countOfItems,
  targetMet,
  numberFormat,
  dates,
  resultAsBound,
  missingValue,
  targetKind,
  percentRange,
  targetDirection,
  nextTarget,
  overAchievement,
  duplicateIndicator,
  templateResidue,
  nilStatement,
  attachments,
  sections,
  duplicateParagraph,
  typography,
  ignoreDirective
] as readonly Rule[]

/** All rules, in the order in which they are listed to people. */
export const rules: readonly Rule[] = all.map(namingSuspect)
