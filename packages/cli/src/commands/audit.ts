import { availableParallelism } from 'node:os'
import { z } from 'zod'
import { audit as runAudit } from '../audit/audit.js'
import { configFlags, configOption } from '../config-options.js'
import { readRuleOptions } from '../rule-settings.js'
import type { CliCommand, Invocation } from './command.js'
import { collect, sharedFlags, sharedOptions, usageError } from './shared-options.js'

/** An option that takes a whole number from `least` to `most`. */
const whole = (name: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, { error: (issue) => `${name} 不能是“${String(issue.input)}”；应为 ${least} 到 ${most} 的整数` })
    .transform(Number)
    .refine((value) => value >= least && value <= most, { error: `${name} 应为 ${least} 到 ${most} 的整数` })

const auditOptions = z.object({
  lang: sharedOptions.lang,
  operands: z.array(z.string()).transform((operands) => [...new Set(operands)]),
  out: z.string({ error: '没有写结果放在哪里；请加 --out 目录' }).min(1, '--out 后缺少目录'),
  include: z.array(z.string()),
  exclude: z.array(z.string()),
  jobs: whole('--jobs', 1, 256),
  timeout: whole('--timeout', 1, 86_400),
  memory: whole('--memory', 64, 1_000_000),
  fresh: z.boolean(),
  ledger: z.boolean(),
  rule: readRuleOptions,
  config: configOption
})

const helpTail = `
结果目录里有：复核.xlsx（逐条裁定）、总览.html、结果.ndjson、结果.db（用 gouji query 查询）。
中断后再次运行同一条命令即从断点继续；复核.xlsx 里写的裁定和备注会带到下一次。

退出状态：
  0  没有错误和警告（提示、裁定为“不成立”的不算）
  1  有问题
  2  有文件未能核对，或结果没有写成，或被中断

示例：
  gouji audit 报送/ --out 结果/
  gouji audit '报送/**/*.docx' 补报.zip --out 结果/ --exclude '*草稿*'`

/** `gouji audit`: checks a year's submissions. */
export const audit: CliCommand = {
  name: 'audit',
  missingArgument: '没有写要核对的目录、文件或 .zip',
  define(command, asks) {
    command
      .description('批量核对：目录、通配符、.zip 里的全部报告，汇总成复核表、总览和数据库')
      .usage('[选项] 目录… --out 结果目录')
      .argument('<目录...>', '目录（含子目录）、文件、加引号的通配符、.zip')
      .option('-o, --out <dir>', '结果目录；没有就新建')
      .option('--include <glob>', '只核对文件名或路径相符的；可重复写', collect, [])
      .option('--exclude <glob>', '不核对文件名或路径相符的；可重复写', collect, [])
      .option('-j, --jobs <n>', '同时核对几份（默认与处理器核数相同）', `${availableParallelism()}`)
      .option('--timeout <s>', '一份报告最多核对多少秒（默认 60）', '60')
      .option('--memory <mb>', '每个核对进程最多用多少 MB 内存（默认 1024）', '1024')
      .option('--fresh', '不沿用已有结果，全部重新核对（裁定仍保留）', false)
      .option('--ledger', '把全部勾稽关系也写进数据库和 .ndjson', false)
      .option('-r, --rule <id=severity>', '改一条规则：off、error、warning、info；可重复写', collect, [])
      .option(...configFlags.config)
      .option(...configFlags.none)
      .option(...sharedFlags.lang)
      .addHelpText('after', helpTail)
      .action((operands: string[], raw: object) => asks(invocation({ operands, ...raw })))
  }
}

function invocation(raw: object): Invocation {
  const parsed = auditOptions.safeParse(raw)
  if (!parsed.success) return usageError(parsed.error)
  const { lang, rule, config, timeout, memory, ...options } = parsed.data
  const above = { lang, config, rule, given: { lang } }
  return {
    kind: 'run',
    run: () => runAudit({ ...options, locale: lang, above, seconds: timeout, megabytes: memory })
  }
}
