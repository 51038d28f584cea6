import { annotate as annotateDocument } from '@gouji/formats'
import { z } from 'zod'
import { check } from '../check.js'
import { configFlags, configOption, configStore } from '../config-options.js'
import { annotatedName } from '../copy-name.js'
import { readInput } from '../inputs.js'
import { marksOf } from '../marks.js'
import { meansOfReading } from '../means.js'
import { failureMessages } from '../messages.js'
import { write } from '../output.js'
import { type Job, plan } from '../plan.js'
import { readRuleOptions } from '../rule-settings.js'
import type { Checked, Failure } from '../run.js'
import { words } from '../words/words.js'
import { writing } from '../words/writing.js'
import { obstacle, writeCopy } from '../write-copy.js'
import type { CliCommand, ExitStatus, Invocation } from './command.js'
import { collect, sharedFlags, sharedOptions, usageError } from './shared-options.js'

const annotateOptions = z.object({
  lang: sharedOptions.lang,
  files: z.array(z.string()).transform((files) => [...new Set(files)]),
  out: z.string().min(1, '--out 后缺少文件名').optional(),
  force: z.boolean(),
  highlight: z.boolean(),
  quiet: z.boolean(),
  rule: readRuleOptions,
  config: configOption
})

type AnnotateOptions = z.output<typeof annotateOptions>

const AUTHOR = 'Gouji'
const MARK = '勾稽'

const helpTail = `
批注写进副本“报告.${MARK}.docx”，原文件不动：每个可疑数字一条批注（说明、算式、建议），
在别处的有关数字也各有一条。原有的批注、排版和文件里的其他内容都不变。
PDF 得到高亮批注；.txt、.md 和网页得到带脚注的 Markdown（报告.${MARK}.md）。

退出状态：0 已写好（或没有问题），2 有文件未能核对或未能写出

示例：
  gouji annotate 自评报告.docx
  gouji annotate --highlight 自评报告.docx
  gouji annotate -o 批注稿.docx --force 自评报告.docx`

/** `gouji annotate`: writes what it finds into copies of documents. */
export const annotate: CliCommand = {
  name: 'annotate',
  missingArgument: '没有写要批注的文件',
  define(command, asks) {
    command
      .description('把问题作为批注写进报告的副本')
      .usage('[选项] 文件…')
      .argument('<文件...>', '要批注的报告')
      .option('-o, --out <file>', `副本的文件名（默认在原文件旁：报告.${MARK}.docx）`)
      .option('--force', '副本已存在时覆盖', false)
      .option('--highlight', '同时标色：核实的数字绿色，不一致的红色', false)
      .option('-q, --quiet', '只批注错误和警告，不批注提示', false)
      .option('-r, --rule <id=severity>', '改一条规则，与 gouji check 相同；可重复写', collect, [])
      .option(...configFlags.config)
      .option(...configFlags.none)
      .option(...sharedFlags.lang)
      .addHelpText('after', helpTail)
      .action((files: string[], raw: object) => asks(invocation({ files, ...raw })))
  }
}

function invocation(raw: object): Invocation {
  const parsed = annotateOptions.safeParse(raw)
  if (!parsed.success) return usageError(parsed.error)
  const options = parsed.data
  if (options.out !== undefined && options.files.length > 1)
    return { kind: 'usage-error', message: '--out 只能用于一个文件；几个文件请分别运行' }
  return { kind: 'run', run: () => annotateAll(options) }
}

/** One file after the other; one that fails does not stop the others. */
async function annotateAll(options: AnnotateOptions): Promise<ExitStatus> {
  const jobs = await plan(options.files, configStore(options), options.lang)
  if (!jobs) return 2
  let status: ExitStatus = 0
  for (const job of jobs) if (!(await annotateFile(job, options))) status = 2
  return status
}

async function annotateFile({ file: path, settings }: Job, options: AnnotateOptions): Promise<boolean> {
  const { lang, force, highlight } = options
  const input = await readInput(path)
  const outcome = 'problem' in input ? input : await check(input, settings)
  if ('problem' in outcome || 'problem' in input) return failed(outcome as Failure, options)
  if (outcome.result.failures.length > 0)
    await write(process.stderr, failureMessages({ checked: [outcome], failures: [] }, words[lang]))
  const shown = options.quiet ? withoutInfo(outcome) : outcome
  const said = writing[lang]
  if (shown.result.findings.length === 0 && !highlight) return write(process.stdout, `${said.nothing(path)}\n`)
  const out = options.out ?? annotatedName(path, MARK, outcome.report.format)
  const place = { original: path, out, force, lang }
  const hindered = await obstacle(place)
  if (hindered !== undefined) return refused(hindered)
  const marks = marksOf(shown, lang)
  const date = `${new Date().toISOString().slice(0, 19)}Z`
  const written = await annotateDocument(
    input.bytes,
    path,
    marks,
    { highlight, author: AUTHOR, date },
    meansOfReading()
  )
  if ('problem' in written) return failed({ path, ...written }, options)
  if (!(await writeCopy(place, written))) return false
  const done = await write(process.stdout, `${said.annotated(path, marks.annotations.length, out)}\n`)
  return done && outcome.result.failures.length === 0
}

function withoutInfo(checked: Checked): Checked {
  const findings = checked.result.findings.filter(({ severity }) => severity !== 'info')
  return { ...checked, result: { ...checked.result, findings } }
}

async function failed(failure: Failure, { lang }: AnnotateOptions): Promise<false> {
  await write(process.stderr, failureMessages({ checked: [], failures: [failure] }, words[lang]))
  return false
}

async function refused(message: string): Promise<false> {
  await write(process.stderr, `gouji：${message}\n`)
  return false
}
