import { resolve } from 'node:path'
import type { Reference } from '@gouji/core'
import { z } from 'zod'
import { goneFrom, withBaselines } from '../baseline-file.js'
import { checkFiles } from '../check-files.js'
import { remarkLines } from '../config-messages.js'
import { configFlags, configOption, configStore } from '../config-options.js'
import { failureMessages } from '../messages.js'
import { write, writeOut } from '../output.js'
import { plan } from '../plan.js'
import { reporterNamed, reporterNames } from '../reporters/index.js'
import { summary } from '../reporters/summary.js'
import { readReferences } from '../references.js'
import { readRuleOptions, unknownRelation } from '../rule-settings.js'
import type { Failure, Run } from '../run.js'
import { painter, wantsColor } from '../terminal.js'
import { words } from '../words/words.js'
import type { CliCommand, ExitStatus, Invocation } from './command.js'
import { showConfigs } from './print-config.js'
import { collect, given, sharedFlags, sharedOptions, usageError } from './shared-options.js'

const checkOptions = z.object({
  ...sharedOptions,
  files: z.array(z.string()).transform((files) => [...new Set(files)]),
  format: z.enum(reporterNames, {
    error: (issue) => `--format 不能是“${String(issue.input)}”；可用：${reporterNames.join('、')}`
  }),
  quiet: z.boolean(),
  rule: readRuleOptions,
  maxWarnings: z
    .string()
    .regex(/^\d{1,9}$/, { error: (issue) => `--max-warnings 不能是“${String(issue.input)}”；应为不小于 0 的整数` })
    .transform(Number),
  out: z.string().min(1, '--out 后缺少文件名').optional(),
  baseline: z.string().min(1, '--baseline 后缺少文件名').optional(),
  stdinFilename: z.string().min(1, '--stdin-filename 后缺少文件名').optional(),
  config: configOption,
  printConfig: z.boolean(),
  with: z.array(z.string().min(1, '--with 后缺少文件名')),
  reference: z.array(z.string().min(1, '--reference 后缺少文件名')),
  given: z.array(z.string())
})

/** What `gouji check` was asked to do. */
type CheckOptions = z.output<typeof checkOptions>

const helpTail = `
退出状态：
  0  没有错误，警告不多于 --max-warnings
  1  有问题（提示不算）
  2  有内容未能核对：用法有误、文件不存在或读不了……

示例：
  gouji check 自评报告.txt
  gouji check 自评报告.docx
  gouji check --rule typography=off 自评报告.txt
  gouji check -f html -o 核对结果.html 自评报告.txt
  gouji check -f json 报告/*.md > 结果.json
  cat 自评报告.txt | gouji check - --stdin-filename 自评报告.txt`

/** `gouji check`: checks reports and shows what it found. */
export const check: CliCommand = {
  name: 'check',
  missingArgument: '没有写要核对的文件',
  define(command, asks) {
    command
      .description('核对报告（.docx、.xlsx、.pdf、.txt、.md、.html），列出不一致的数字和算式')
      .usage('[选项] 文件…')
      .argument('<文件...>', '要核对的报告；“-”表示标准输入')
      .option('-f, --format <name>', `输出格式：stylish（默认）、${reporterNames.slice(1).join('、')}`, 'stylish')
      .option('-o, --out <file>', '结果写入文件（写完才出现），不写到标准输出')
      .option('-q, --quiet', '只列错误和警告，不列提示', false)
      .option('-r, --rule <id=severity>', '改一条规则：off、on、error、warning、info；可重复写', collect, [])
      .option('--max-warnings <n>', '允许的警告数，超过才算有问题（默认 0）', '0')
      .option('-b, --baseline <path>', '不再报基线里已接受的问题（用 gouji baseline 生成）')
      .option(...configFlags.config)
      .option(...configFlags.none)
      .option('--print-config', '不核对，只列出各文件的配置和来处', false)
      .option('--with <file>', '同一套材料里的另一份（如自评表），与它核对；可重复写', collect, [])
      .option('--reference <file>', '依据文件（如预算批复），与它核对；可重复写', collect, [])
      .option('--stdin-filename <path>', '标准输入的文件名：用于显示，也据以识别格式')
      .option(...sharedFlags.lang)
      .option(...sharedFlags.color)
      .addHelpText('after', helpTail)
      .action((files: string[], raw: object) => asks(invocation({ files, ...raw, given: given(command) })))
  }
}

function invocation(raw: object): Invocation {
  const parsed = checkOptions.safeParse(raw)
  if (!parsed.success) return usageError(parsed.error)
  const options = parsed.data
  if (options.stdinFilename !== undefined && !options.files.includes('-'))
    return { kind: 'usage-error', message: '--stdin-filename 只在从标准输入读取时有用；请把“-”写作文件' }
  const { out } = options
  if (out !== undefined && options.files.some((file) => resolve(file) === resolve(out)))
    return { kind: 'usage-error', message: `--out 不能是要核对的文件“${out}”；请换一个文件名` }
  for (const name of ['with', 'reference'] as const) {
    const same = options[name].find((other) => options.files.some((file) => resolve(file) === resolve(other)))
    if (same !== undefined)
      return { kind: 'usage-error', message: `--${name} 不能是要核对的文件“${same}”；请写另一份文件` }
  }
  return { kind: 'run', run: () => runCheck(options) }
}

/** Options that a configuration may set too. */
const settable = ['lang', 'format', 'quiet', 'maxWarnings'] as const

async function runCheck(options: CheckOptions): Promise<ExitStatus> {
  const asked = Object.fromEntries(
    settable.filter((key) => options.given.includes(key)).map((key) => [key, options[key]])
  )
  const store = configStore({ lang: options.lang, config: options.config, rule: options.rule, given: asked })
  if (options.printConfig) return showConfigs(options.files, store, { lang: options.lang, format: 'text' })
  const planned = await plan(options.files, store, options.lang, options.stdinFilename)
  if (!planned) return 2
  const unknown = unknownRelation(
    options.rule,
    planned.map((job) => job.settings)
  )
  if (unknown !== undefined) return refused(words[options.lang].unknownRelation(unknown))
  // what holds for the whole run is said by the first file's configuration
  const settings = planned[0]?.settings.run ?? options
  const text = words[settings.lang]
  if (!settings.quiet) await write(process.stderr, remarkLines(planned, store, text, settings.lang))
  const based = await withBaselines(
    planned.filter(({ ignored }) => ignored === undefined),
    options.baseline,
    options.stdinFilename
  )
  if ('message' in based) return refused(`gouji：${based.message}`)
  if (based.jobs.length === 0) return refused(text.allIgnored)
  const references = await readReferences(options)
  if (isFailures(references)) {
    await write(process.stderr, failureMessages({ checked: [], failures: references }, text))
    return 2
  }
  const run = await checkFiles(
    based.jobs.map((job) => ({ ...job, references })),
    options.stdinFilename
  )
  const gone = based.baselines.reduce((sum, baseline) => sum + goneFrom(baseline, run.checked), 0)
  if (gone > 0) await write(process.stderr, `${text.baselineGone(gone)}\n`)
  await write(process.stderr, failureMessages(run, text))
  const shown = settings.quiet ? withoutInfo(run) : run
  return (await deliver(shown, { ...options, ...settings })) ? status(run, settings.maxWarnings) : 2
}

function isFailures(list: readonly Reference[] | readonly Failure[]): list is readonly Failure[] {
  const [first] = list
  return first !== undefined && 'problem' in first
}

async function refused(message: string): Promise<ExitStatus> {
  await write(process.stderr, `${message}\n`)
  return 2
}

/** Shows the result, or puts it into the file that was asked for; false when it could not be written. */
async function deliver(run: Run, { format, lang, color, out }: CheckOptions): Promise<boolean> {
  const text = words[lang]
  const toFile = out !== undefined && out !== '-'
  const paint = painter(!toFile && wantsColor(color, process.stdout, process.env))
  const result = reporterNamed(format).render(run, { locale: lang, paint })
  if (!toFile) return write(process.stdout, result)
  if (!(await writeOut(out, result, text))) return false
  return write(process.stdout, `${summary(run, text)}\n${text.written(out)}\n`)
}

function withoutInfo(run: Run): Run {
  const checked = run.checked.map((one) => {
    const findings = one.result.findings.filter((finding) => finding.severity !== 'info')
    return { ...one, result: { ...one.result, findings } }
  })
  return { ...run, checked }
}

function status({ checked, failures }: Run, maxWarnings: number): ExitStatus {
  if (failures.length > 0 || checked.some(({ result }) => result.failures.length > 0)) return 2
  const findings = checked.flatMap(({ result }) => result.findings)
  if (findings.some((finding) => finding.severity === 'error')) return 1
  const warnings = findings.filter((finding) => finding.severity === 'warning').length
  return warnings > maxWarnings ? 1 : 0
}
