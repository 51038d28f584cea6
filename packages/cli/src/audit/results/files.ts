/** The names of the result files. The same in every language: the next run looks for them. */
export const workbookFile = '复核.xlsx'
/** What the workbook was before this run: with the reviewer's words. */
export const formerWorkbookFile = '复核（上次）.xlsx'
export const overviewFile = '总览.html'
export const linesFile = '结果.ndjson'
export const databaseFile = '结果.db'
/** What the audit needs for itself: the journal, the decisions, the lock. */
export const stateFolder = '.gouji'
