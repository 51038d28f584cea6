import type { Finding, Severity } from '@gouji/core'
import { applyEdits } from '@gouji/formats'
import { z } from 'zod'
import { askForRepairs } from '../ask.js'
import { check } from '../check.js'
import { configFlags, configOption, configStore } from '../config-options.js'
import { copyName } from '../copy-name.js'
import { readInput } from '../inputs.js'
import { failureMessages } from '../messages.js'
import { write } from '../output.js'
import { plan } from '../plan.js'
import { type Chosen, choose, repairableIn, repairLine } from '../repairs.js'
import { readRuleOptions } from '../rule-settings.js'
import type { Checked, Failure } from '../run.js'
import { words } from '../words/words.js'
import { writing } from '../words/writing.js'
import { obstacle, writeCopy } from '../write-copy.js'
import type { CliCommand, ExitStatus, Invocation } from './command.js'
import { collect, sharedFlags, sharedOptions, usageError } from './shared-options.js'

const fixOptions = z.object({
  lang: sharedOptions.lang,
  file: z.string(),
  apply: z.array(z.string().min(1, '--apply 后缺少指纹')),
  out: z.string().min(1, '--out 后缺少文件名').optional(),
  force: z.boolean(),
  rule: readRuleOptions,
  config: configOption
})

type FixOptions = z.output<typeof fixOptions>

const MARK = '已改'

const helpTail = `
只改选中的，写进副本“报告.${MARK}.docx”，原文件不动；改完再核对一遍，报出前后的问题数。
在终端上不写 --apply 时逐个询问；不在终端上时列出可选的改法。
一个问题有几种改法时写 --apply 指纹=文字，例如 --apply 1b17546=93.00%。

退出状态：0 已写好（或一处也没有选），2 没有这样的改法、文件读不了或写不了

示例：
  gouji fix 自评报告.docx
  gouji fix --apply 1b17546 --apply 149d7af 自评报告.docx
  gouji fix --apply 1b17546=93.00% -o 定稿.docx 自评报告.docx`

/** `gouji fix`: makes chosen repairs in a copy of a document. */
export const fix: CliCommand = {
  name: 'fix',
  missingArgument: '没有写要改的文件',
  define(command, asks) {
    command
      .description('按选中的改法改写报告的副本（.docx、.xlsx、.txt、.md）')
      .usage('[选项] 文件')
      .argument('<文件>', '要改的报告')
      .option('-a, --apply <fingerprint>', '采用这个问题的改法（指纹写前几位就够）；可重复写', collect, [])
      .option('-o, --out <file>', `副本的文件名（默认在原文件旁：报告.${MARK}.docx）`)
      .option('--force', '副本已存在时覆盖', false)
      .option('-r, --rule <id=severity>', '改一条规则，与 gouji check 相同；可重复写', collect, [])
      .option(...configFlags.config)
      .option(...configFlags.none)
      .option(...sharedFlags.lang)
      .addHelpText('after', helpTail)
      .action((file: string, raw: object) => asks(invocation({ file, ...raw })))
  }
}

function invocation(raw: object): Invocation {
  const parsed = fixOptions.safeParse(raw)
  return parsed.success ? { kind: 'run', run: () => runFix(parsed.data) } : usageError(parsed.error)
}

async function runFix(options: FixOptions): Promise<ExitStatus> {
  const { file, lang, force } = options
  const said = writing[lang]
  const input = await readInput(file)
  const [job] = (await plan([file], configStore(options), lang)) ?? []
  if (!job) return 2
  const before = 'problem' in input ? input : await check(input, job.settings)
  if ('problem' in before || 'problem' in input) return failed(before as Failure, options)
  const out = options.out ?? copyName(file, MARK, before.report.format)
  const place = { original: file, out, force, lang }
  const hindered = await obstacle(place)
  if (hindered !== undefined) return refused(hindered)
  const chosen = await choices(before, options)
  if (typeof chosen === 'number') return chosen
  if (chosen.length === 0) return (await write(process.stdout, `${said.noneChosen}\n`)) ? 0 : 2
  const written = await applyEdits(input.bytes, file, chosen)
  if ('problem' in written) return failed({ path: file, ...written }, options)
  const after = await check({ path: out, bytes: written }, job.settings)
  if ('problem' in after) return failed(after, options)
  if (!(await writeCopy(place, written))) return 2
  const counts = said.outcome(countsOf(before.result.findings), countsOf(after.result.findings))
  return (await write(process.stdout, `${said.fixed(file, chosen.length, out)}\n${counts}\n`)) ? 0 : 2
}

/** What is to be changed: by --apply, else by asking; a status when there is nothing to do. */
async function choices(checked: Checked, { file, apply, lang }: FixOptions): Promise<readonly Chosen[] | ExitStatus> {
  const said = writing[lang]
  const repairable = repairableIn(checked)
  if (apply.length > 0) {
    const chosen = choose(repairable, apply, lang)
    return 'message' in chosen ? refused(chosen.message) : chosen
  }
  if (repairable.length === 0) return (await write(process.stdout, `${said.noRepairs(file)}\n`)) ? 0 : 2
  if (process.stdin.isTTY) return askForRepairs(checked, repairable, lang)
  const lines = repairable.map((one) => repairLine(checked, one, lang))
  return refused([said.needsApply, ...lines].join('\n'))
}

function countsOf(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

async function failed(failure: Failure, { lang }: FixOptions): Promise<2> {
  await write(process.stderr, failureMessages({ checked: [], failures: [failure] }, words[lang]))
  return 2
}

async function refused(message: string): Promise<2> {
  await write(process.stderr, `gouji：${message}\n`)
  return 2
}
