import { factsJson } from '@gouji/core'
import { z } from 'zod'
import { checkFiles } from '../check-files.js'
import { configFlags, configOption, configStore } from '../config-options.js'
import { factsTable } from '../facts-table.js'
import { failureMessages } from '../messages.js'
import { write } from '../output.js'
import { plan } from '../plan.js'
import { words } from '../words/words.js'
import type { CliCommand, ExitStatus, Invocation } from './command.js'
import { sharedFlags, sharedOptions, usageError } from './shared-options.js'

const formats = ['table', 'json'] as const

const factsOptions = z.object({
  lang: sharedOptions.lang,
  files: z.array(z.string()).transform((files) => [...new Set(files)]),
  format: z.enum(formats, {
    error: (issue) => `--format 不能是“${String(issue.input)}”；可用：${formats.join('、')}`
  }),
  stdinFilename: z.string().optional(),
  config: configOption
})

type FactsOptions = z.output<typeof factsOptions>

const helpTail = `
用来看 Gouji 读到了什么：一个数字没有核对到，先看它的名称、阶段、年度是不是读对了。
结论：已核对、不一致、弱、未能判断、未核对；#3 是下面关系表里的第 3 条。

退出状态：0 已列出，2 有文件读不了`

/** `gouji facts`: everything that was read from a report, and every relation. */
export const facts: CliCommand = {
  name: 'facts',
  missingArgument: '没有写要读的文件',
  define(command, asks) {
    command
      .description('列出读到的全部数字、含义和勾稽关系')
      .usage('[选项] 文件…')
      .argument('<文件...>', '报告；“-”表示标准输入')
      .option('-f, --format <name>', '输出格式：table（默认）、json（一行一份报告）', 'table')
      .option('--stdin-filename <path>', '标准输入的文件名')
      .option(...configFlags.config)
      .option(...configFlags.none)
      .option(...sharedFlags.lang)
      .addHelpText('after', helpTail)
      .action((files: string[], raw: object) => asks(invocation({ files, ...raw })))
  }
}

function invocation(raw: object): Invocation {
  const parsed = factsOptions.safeParse(raw)
  if (!parsed.success) return usageError(parsed.error)
  return { kind: 'run', run: () => runFacts(parsed.data) }
}

async function runFacts({ files, format, lang, config, stdinFilename }: FactsOptions): Promise<ExitStatus> {
  const jobs = await plan(files, configStore({ lang, config }), lang, stdinFilename)
  if (!jobs) return 2
  const run = await checkFiles(jobs, stdinFilename)
  await write(process.stderr, failureMessages(run, words[lang]))
  const shown = run.checked.map(({ path, report, result }) => {
    const read = factsJson(path, report, result)
    return format === 'json' ? `${JSON.stringify(read)}\n` : factsTable(report, read, lang)
  })
  const written = await write(process.stdout, shown.join(format === 'json' ? '' : '\n'))
  return written && run.failures.length === 0 ? 0 : 2
}
