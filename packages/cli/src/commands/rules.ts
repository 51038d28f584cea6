import { rules as allRules } from '@gouji/rules'
import { z } from 'zod'
import { aligned } from '../aligned.js'
import { write } from '../output.js'
import { words } from '../words/words.js'
import type { CliCommand, ExitStatus, Invocation } from './command.js'
import { sharedFlags, sharedOptions, usageError } from './shared-options.js'

const formats = ['text', 'json'] as const

const rulesOptions = z.object({
  ...sharedOptions,
  format: z.enum(formats, {
    error: (issue) => `--format 不能是“${String(issue.input)}”；可用：${formats.join('、')}`
  })
})

type RulesOptions = z.output<typeof rulesOptions>

/** `gouji rules`: what can be checked. */
export const rules: CliCommand = {
  name: 'rules',
  define(command, asks) {
    command
      .description('列出全部规则：查什么、级别、默认开关')
      .usage('[选项]')
      .option('-f, --format <name>', '输出格式：text（默认）、json', 'text')
      .option(...sharedFlags.lang)
      .option(...sharedFlags.color)
      .action((raw: object) => asks(invocation(raw)))
  }
}

function invocation(raw: object): Invocation {
  const parsed = rulesOptions.safeParse(raw)
  if (!parsed.success) return usageError(parsed.error)
  return { kind: 'run', run: () => runRules(parsed.data) }
}

async function runRules({ lang, format }: RulesOptions): Promise<ExitStatus> {
  const text = format === 'json' ? rulesJson() : rulesTable(lang)
  return (await write(process.stdout, text)) ? 0 : 2
}

function rulesTable(lang: RulesOptions['lang']): string {
  const text = words[lang]
  const rows = allRules.map(({ meta }) => [
    meta.id,
    text.severity[meta.severity],
    text.preset[meta.preset],
    meta.title[lang]
  ])
  return aligned([[...text.ruleColumns], ...rows])
    .map((line) => `${line}\n`)
    .join('')
}

function rulesJson(): string {
  const list = allRules.map(({ meta, options }) => ({
    ...meta,
    options: options ? z.toJSONSchema(options, { io: 'input', unrepresentable: 'any' }) : null
  }))
  return `${JSON.stringify(list, null, 2)}\n`
}
