import { Command, CommanderError } from 'commander'
import { z } from 'zod'
import { reporterNames } from './reporters/index.js'
import { readRuleSettings } from './rule-settings.js'
import { version } from './version.js'

const checkOptions = z.object({
  files: z.array(z.string()),
  format: z.enum(reporterNames, {
    error: (issue) => `--format 不能是“${String(issue.input)}”；可用：${reporterNames.join('、')}`
  }),
  lang: z.enum(['zh', 'en'], { error: (issue) => `--lang 不能是“${String(issue.input)}”；可用：zh、en` }),
  quiet: z.boolean(),
  rule: z.array(z.string()).transform((words, context) => {
    const read = readRuleSettings(words)
    if ('settings' in read) return read.settings
    context.addIssue({ code: 'custom', message: read.message })
    return z.NEVER
  }),
  maxWarnings: z
    .string()
    .regex(/^\d{1,9}$/, { error: (issue) => `--max-warnings 不能是“${String(issue.input)}”；应为不小于 0 的整数` })
    .transform(Number),
  color: z.boolean(),
  stdinFilename: z.string().min(1, '--stdin-filename 后缺少文件名').optional()
})

/** What `gouji check` was asked to do. */
export type CheckOptions = z.output<typeof checkOptions>

/** What the command line asks for: a check, a text to show (help, version), or nothing that makes sense. */
export type Invocation =
  | { readonly kind: 'check'; readonly options: CheckOptions }
  | { readonly kind: 'show'; readonly text: string }
  | { readonly kind: 'usage-error'; readonly message: string }

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：'
}

const helpTail = `
退出状态：
  0  没有错误，警告不多于 --max-warnings
  1  有问题（提示不算）
  2  有内容未能核对：用法有误、文件不存在或读不了……

示例：
  gouji check 自评报告.txt
  gouji check --rule typography=off 自评报告.txt
  gouji check --format json 报告/*.md > 结果.json
  cat 自评报告.txt | gouji check - --stdin-filename 自评报告.txt`

/** Reads the arguments behind `gouji`. Never throws for what the user typed, never exits. */
export function parseArguments(args: readonly string[]): Invocation {
  let shown = ''
  let invocation: Invocation | undefined
  const show = (text: string): void => {
    shown += text
  }
  const configure = (command: Command): Command =>
    command
      .exitOverride()
      .configureOutput({ writeOut: show, writeErr: () => {} })
      .configureHelp({
        helpWidth: 100,
        styleTitle: (title) => titles[title] ?? title,
        // Commander adds English defaults; ours stand in the descriptions.
        optionDescription: (option) => option.description,
        displayWidth: columns,
        subcommandTerm: (command) => `${command.name()} ${command.usage()}`
      })
      .helpOption('-h, --help', '显示帮助')

  const program = configure(new Command('gouji'))
    .description('勾稽：找出预算绩效报告里不能同时成立的数字。报告只在本机读取，不联网。')
    .usage('[选项] 命令')
    .version(version, '-V, --version', '显示版本')
    .helpCommand(false)
  configure(program.command('check'))
    .description('核对报告（.txt、.md），列出不一致的数字和算式')
    .usage('[选项] 文件…')
    .argument('<文件...>', '要核对的报告；“-”表示标准输入')
    .option('-f, --format <name>', `输出格式：${reporterNames.join('（默认）、')}`, 'stylish')
    .option('-q, --quiet', '只列错误和警告，不列提示', false)
    .option('-r, --rule <id=severity>', '改一条规则：off（关闭）、error、warning、info；可重复写', collect, [])
    .option('--max-warnings <n>', '允许的警告数，超过才算有问题（默认 0）', '0')
    .option('--stdin-filename <path>', '标准输入的文件名：用于显示，也据以识别格式')
    .option('--lang <code>', '语言：zh（默认）、en', 'zh')
    .option('--no-color', '不用颜色（环境变量 NO_COLOR 同此；输出不到终端时本来就不用）')
    .addHelpText('after', helpTail)
    .action((files: string[], raw: object) => {
      const parsed = checkOptions.safeParse({ files: unique(files), ...raw })
      invocation = parsed.success
        ? checkStandardInput(parsed.data)
        : { kind: 'usage-error', message: parsed.error.issues.map((issue) => issue.message).join('；') }
    })

  try {
    program.parse(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { kind: 'show', text: shown }
    return { kind: 'usage-error', message: usageMessage(error, args) }
  }
  return invocation ?? { kind: 'usage-error', message: '没有写命令' }
}

function checkStandardInput(options: CheckOptions): Invocation {
  if (options.stdinFilename !== undefined && !options.files.includes('-')) {
    return { kind: 'usage-error', message: '--stdin-filename 只在从标准输入读取时有用；请把“-”写作文件' }
  }
  return { kind: 'check', options }
}

/** How many columns of a terminal a help text takes: Chinese characters take two. */
const columns = (text: string): number => [...text].reduce((sum, c) => sum + (c >= '\u2E80' ? 2 : 1), 0)

const collect = (word: string, words: readonly string[]): string[] => [...words, word]

const unique = (paths: readonly string[]): string[] => [...new Set(paths)]

/** Commander's complaint in Chinese; its own words follow where there is no better text. */
function usageMessage(error: CommanderError, args: readonly string[]): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const hint = /Did you mean (?:one of )?(.+)\?/.exec(error.message)?.[1]
  const meant = hint ? `；是否要写 ${hint}` : ''
  switch (error.code) {
    case 'commander.unknownOption':
      return `没有选项 ${quoted}${meant}`
    case 'commander.unknownCommand':
      return `没有命令“${quoted}”${meant}；核对报告请写 gouji check 文件…`
    case 'commander.missingArgument':
      return '没有写要核对的文件'
    case 'commander.optionMissingArgument':
      return `选项 ${quoted} 后缺少值`
    case 'commander.help':
      return '没有写命令'
    default:
      return `看不懂命令行 ${args.join(' ')}（${error.message}）`
  }
}
