/** Rows of a form that speak of the whole fund: their figures are called as their column is. */
export const wholeRows = /^(?:年度|项目|本年|全年)?(?:财政|专项)?(?:(?:资金|预算|预算资金)?总额|资金合计)(?:[（(][^）)]*[）)])?[:：]?$/

/**
 * Measures that name an amount of a one-fund report by themselves: 全年预算数. Of `spent` and `budget`, whose words are
 * everyday ones, only these labels do.
 */
export const wholeMeasures: Readonly<Record<string, RegExp>> = {
  'budget-initial': /./,
  'budget-adjusted': /./,
  budget: /^(?:项目|资金)?预算(?:数|总额|金额|资金|安排数|批复数|总金额)?$|^(?:预算)?批复(?:数|金额|资金)?$/,
  allocated: /^(?:资金)?下达(?:数|资金|金额)?$|^下达预算$/,
  arrived: /^(?:实际)?(?:资金)?到位(?:数|资金|金额)?$|^资金到位$/,
  spent: /^(?:全年|预算|实际)?执行(?:数|金额)$|^(?:全年|实际)支出(?:数|金额)?$|^支出决算数?$|^决算数$/,
  balance: /^(?:年末|当年|本年|资金)?(?:结转)?结余(?:资金|数|金额)?$|^年末结转和?结余$/,
  'execution-rate': /./,
  'arrival-rate': /./
}
