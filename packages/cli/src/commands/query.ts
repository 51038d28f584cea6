import { z } from 'zod'
import { query as runQuery } from '../audit/query.js'
import type { CliCommand, Invocation } from './command.js'
import { usageError } from './shared-options.js'

const queryOptions = z.object({
  results: z.string(),
  sql: z.string().min(1, 'SQL 是空的'),
  format: z.enum(['table', 'csv', 'json'], {
    error: (issue) => `--format 不能是“${String(issue.input)}”；可用：table、csv、json`
  })
})

const helpTail = `
表：reports（报告）、findings（问题）、units（单位）、related（有关数字）、relations（各规则的关系数）、
    checks（全部关系，audit --ledger 才有）、failures（未能核对）；视图 problems 把问题和单位、文件连在一起。
    列见 docs/audit.md。也可用任何 SQLite 工具打开 结果.db。

示例：
  gouji query 结果/ "SELECT unit, errors, warnings FROM units ORDER BY errors DESC LIMIT 20"
  gouji query 结果/ "SELECT * FROM problems WHERE rule = 'execution-rate'" --format csv > 执行率.csv`

/** `gouji query`: SQL on the results of an audit. */
export const query: CliCommand = {
  name: 'query',
  missingArgument: '要写结果目录和 SQL，例如 gouji query 结果/ "SELECT * FROM units"',
  define(command, asks) {
    command
      .description('用 SQL 查询 gouji audit 的结果')
      .usage('[选项] 结果目录 "SQL"')
      .argument('<结果目录>', 'gouji audit --out 写的目录')
      .argument('<SQL>', '一条 SELECT；数据库只读打开')
      .option('-f, --format <name>', '输出格式：table（默认）、csv、json', 'table')
      .addHelpText('after', helpTail)
      .action((results: string, sql: string, raw: object) => asks(invocation({ results, sql, ...raw })))
  }
}

function invocation(raw: object): Invocation {
  const parsed = queryOptions.safeParse(raw)
  if (!parsed.success) return usageError(parsed.error)
  return { kind: 'run', run: () => runQuery(parsed.data) }
}
