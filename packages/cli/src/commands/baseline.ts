import { updateBaseline } from '@gouji/core'
import { z } from 'zod'
import { defaultBaseline, entriesOf, nameInBaseline, readBaseline, writeBaseline } from '../baseline-file.js'
import { checkFiles } from '../check-files.js'
import { configFlags, configOption, configStore } from '../config-options.js'
import { failureMessages } from '../messages.js'
import { write } from '../output.js'
import { plan } from '../plan.js'
import { readRuleOptions } from '../rule-settings.js'
import { words } from '../words/words.js'
import type { CliCommand, ExitStatus, Invocation } from './command.js'
import { collect, sharedFlags, sharedOptions, usageError } from './shared-options.js'

const baselineOptions = z.object({
  lang: sharedOptions.lang,
  files: z.array(z.string()).transform((files) => [...new Set(files)]),
  out: z.string().min(1, '--out 后缺少文件名'),
  prune: z.boolean(),
  rule: readRuleOptions,
  config: configOption
})

type BaselineOptions = z.output<typeof baselineOptions>

const helpTail = `
基线记下旧报告里已知的问题，以后 gouji check --baseline ${defaultBaseline} 只报新问题：
段落移动不影响，数字一改就重新报。再次运行时更新所写的文件，其他文件的记录不动。

退出状态：0 已写好，2 有文件未能核对（基线不改）或写不了

示例：
  gouji baseline 报告/*.md
  gouji baseline --prune 报告/*.md`

/** `gouji baseline`: accepts the findings of older documents, so that only new ones are shown. */
export const baseline: CliCommand = {
  name: 'baseline',
  missingArgument: '没有写要记入基线的文件',
  define(command, asks) {
    command
      .description('把现有的问题记入基线，以后只报新问题')
      .usage('[选项] 文件…')
      .argument('<文件...>', '要记入基线的报告')
      .option('-o, --out <path>', `基线文件（默认 ${defaultBaseline}）`, defaultBaseline)
      .option('--prune', '只删去已不再出现的，不加新的', false)
      .option('-r, --rule <id=severity>', '改一条规则，与 gouji check 相同；可重复写', collect, [])
      .option(...configFlags.config)
      .option(...configFlags.none)
      .option(...sharedFlags.lang)
      .addHelpText('after', helpTail)
      .action((files: string[], raw: object) => asks(invocation({ files, ...raw })))
  }
}

function invocation(raw: object): Invocation {
  const parsed = baselineOptions.safeParse(raw)
  if (!parsed.success) return usageError(parsed.error)
  return { kind: 'run', run: () => runBaseline(parsed.data) }
}

async function runBaseline({ files, lang, out, prune, rule, config }: BaselineOptions): Promise<ExitStatus> {
  const old = await readBaseline(out, true)
  if ('message' in old) return refused(old.message)
  const jobs = await plan(files, configStore({ lang, config, rule }), lang)
  if (!jobs) return 2
  const run = await checkFiles(jobs)
  if (run.failures.length > 0 || run.checked.some(({ result }) => result.failures.length > 0)) {
    await write(process.stderr, failureMessages(run, words[lang]))
    return 2
  }
  const found = new Map(run.checked.map((checked) => [nameInBaseline(out, checked.path), entriesOf(checked)]))
  const change = updateBaseline(old.baseline, found, prune)
  const failed = await writeBaseline({ path: out, baseline: change.baseline })
  if (failed) return refused(failed.message)
  return (await write(process.stdout, `${words[lang].baselineWritten(out, change)}\n`)) ? 0 : 2
}

async function refused(message: string): Promise<ExitStatus> {
  await write(process.stderr, `gouji：${message}\n`)
  return 2
}
