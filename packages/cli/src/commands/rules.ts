import { resolve } from 'node:path'
import type { Settings } from '@gouji/config'
import { z } from 'zod'
import { aligned } from '../aligned.js'
import { problemLines } from '../config-messages.js'
import { configFlags, configStore } from '../config-options.js'
import { runExamples } from '../examples.js'
import { write } from '../output.js'
import { words } from '../words/words.js'
import type { CliCommand, ExitStatus, Invocation } from './command.js'
import { sharedFlags, sharedOptions, usageError } from './shared-options.js'

const formats = ['text', 'json'] as const

const rulesOptions = z.object({
  ...sharedOptions,
  config: z.union([z.string().min(1, '--config 后缺少文件名'), z.boolean()]).optional(),
  test: z.boolean(),
  format: z.enum(formats, {
    error: (issue) => `--format 不能是“${String(issue.input)}”；可用：${formats.join('、')}`
  })
})

type RulesOptions = z.output<typeof rulesOptions>

const helpTail = `
当前目录的配置里写的关系也在内；--test 逐个核对它们的例子：都与所写的一样是 0，否则是 1。`

/** `gouji rules`: what can be checked, with the relations of the configuration of the working directory. */
export const rules: CliCommand = {
  name: 'rules',
  define(command, asks) {
    command
      .description('列出全部规则：查什么、级别、默认开关；--test 核对自定义关系的例子')
      .usage('[选项]')
      .option('-f, --format <name>', '输出格式：text（默认）、json', 'text')
      .option('--test', '不列规则，核对配置里自定义关系的例子', false)
      .option(...configFlags.config)
      .option(...configFlags.none)
      .option(...sharedFlags.lang)
      .option(...sharedFlags.color)
      .addHelpText('after', helpTail)
      .action((raw: object) => asks(invocation(raw)))
  }
}

function invocation(raw: object): Invocation {
  const parsed = rulesOptions.safeParse(raw)
  if (!parsed.success) return usageError(parsed.error)
  return { kind: 'run', run: () => runRules(parsed.data) }
}

async function runRules({ lang, config, test, format }: RulesOptions): Promise<ExitStatus> {
  const answer = await configStore({ lang, config }).configFor(resolve('rules'))
  if ('problems' in answer) {
    await write(process.stderr, problemLines(answer.problems, lang))
    return 2
  }
  if (test) return runExamples(answer.settings.relations, lang)
  const text = format === 'json' ? rulesJson(answer.settings) : rulesTable(answer.settings, lang)
  return (await write(process.stdout, text)) ? 0 : 2
}

function rulesTable({ rules: all }: Settings, lang: RulesOptions['lang']): string {
  const text = words[lang]
  const rows = all.map(({ meta }) => [
    meta.id,
    text.severity[meta.severity],
    text.preset[meta.preset],
    meta.title[lang]
  ])
  return aligned([[...text.ruleColumns], ...rows])
    .map((line) => `${line}\n`)
    .join('')
}

function rulesJson({ rules: all }: Settings): string {
  const list = all.map(({ meta, options }) => ({
    ...meta,
    options: options ? z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' }) : null
  }))
  return `${JSON.stringify(list, null, 2)}\n`
}
