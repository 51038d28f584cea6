import { resolve } from 'node:path'
import type { ConfigStore } from '@gouji/config'
import { z } from 'zod'
import { problemLines } from '../config-messages.js'
import { configFlags, configOption, configStore } from '../config-options.js'
import { configJson, configTable } from '../config-table.js'
import { write } from '../output.js'
import type { CliCommand, ExitStatus, Invocation } from './command.js'
import { sharedFlags, sharedOptions, usageError } from './shared-options.js'

const formats = ['text', 'json'] as const

const printConfigOptions = z.object({
  ...sharedOptions,
  files: z.array(z.string()),
  config: configOption,
  format: z.enum(formats, {
    error: (issue) => `--format 不能是“${String(issue.input)}”；可用：${formats.join('、')}`
  })
})

type PrintConfigOptions = z.output<typeof printConfigOptions>

/** `gouji print-config`: what holds for a file, and where each value comes from. */
export const printConfig: CliCommand = {
  name: 'print-config',
  missingArgument: '没有写文件：要看哪份报告的配置',
  define(command, asks) {
    command
      .description('列出一份报告的配置：每个键的值和来处')
      .usage('[选项] 文件…')
      .argument('<文件...>', '报告；不必存在，只按它的位置找配置')
      .option('-f, --format <name>', '输出格式：text（默认）、json', 'text')
      .option(...configFlags.config)
      .option(...configFlags.none)
      .option(...sharedFlags.lang)
      .option(...sharedFlags.color)
      .action((files: string[], raw: object) => asks(invocation({ files, ...raw })))
  }
}

function invocation(raw: object): Invocation {
  const parsed = printConfigOptions.safeParse(raw)
  if (!parsed.success) return usageError(parsed.error)
  return { kind: 'run', run: () => runPrintConfig(parsed.data) }
}

function runPrintConfig({ files, config, lang, format }: PrintConfigOptions): Promise<ExitStatus> {
  return showConfigs(files, configStore({ lang, config }), { lang, format })
}

/** Shows what `store` says of each file. */
export async function showConfigs(
  files: readonly string[],
  store: ConfigStore,
  { lang, format }: Pick<PrintConfigOptions, 'lang' | 'format'>
): Promise<ExitStatus> {
  const shown: string[] = []
  for (const file of files) {
    const answer = await store.configFor(resolve(file))
    if ('problems' in answer) {
      await write(process.stderr, problemLines(answer.problems, lang))
      return 2
    }
    shown.push(format === 'json' ? configJson(file, answer) : configTable(file, answer, lang))
  }
  const text = format === 'json' ? `[\n${shown.join(',\n')}\n]\n` : shown.join('\n')
  return (await write(process.stdout, text)) ? 0 : 2
}
