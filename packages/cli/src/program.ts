import { Command, CommanderError } from 'commander'
import { commands } from './commands/index.js'
import type { Invocation } from './commands/command.js'
import { columns } from './terminal.js'
import { version } from './version.js'

/** What a command line asks for: a command to run, a text to show (help, version), or nothing that makes sense. */
export type Asked =
  | Extract<Invocation, { kind: 'run' }>
  | { readonly kind: 'show'; readonly text: string }
  /** `command`: whose help has the right usage, if one was named. */
  | { readonly kind: 'usage-error'; readonly message: string; readonly command?: string }

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：'
}

/** Reads the arguments behind `gouji`. Never throws for what the user typed, never exits. */
export function parseArguments(args: readonly string[]): Asked {
  let shown = ''
  let asked: Invocation | undefined
  const program = goujiProgram(
    (text) => {
      shown += text
    },
    (invocation) => {
      asked = invocation
    }
  )
  const command = commands.find(({ name }) => name === args[0])
  const refused = (message: string): Asked =>
    command ? { kind: 'usage-error', message, command: command.name } : { kind: 'usage-error', message }
  try {
    program.parse(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return { kind: 'show', text: shown }
    return refused(usageMessage(error, args, command?.missingArgument))
  }
  if (asked?.kind === 'run') return asked
  return refused(asked?.message ?? '没有写命令')
}

/** The whole of the command line as commander sees it. */
function goujiProgram(show: (text: string) => void, asks: (invocation: Invocation) => void): Command {
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
        subcommandTerm: (sub) => `${sub.name()} ${sub.usage()}`
      })
      .helpOption('-h, --help', '显示帮助')

  const program = configure(new Command('gouji'))
    .description('勾稽：找出预算绩效报告里不能同时成立的数字。报告只在本机读取，不联网。')
    .usage('[选项] 命令')
    .version(version, '-V, --version', '显示版本')
    .helpCommand(false)
  for (const command of commands) command.define(configure(program.command(command.name)), asks)
  return program
}

/** Commander's complaint in Chinese; its own words follow where there is no better text. */
function usageMessage(error: CommanderError, args: readonly string[], missingArgument = '没有写参数'): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const hint = /Did you mean (?:one of )?(.+)\?/.exec(error.message)?.[1]
  const meant = hint ? `；是否要写 ${hint}` : ''
  switch (error.code) {
    case 'commander.unknownOption':
      return `没有选项 ${quoted}${meant}`
    case 'commander.unknownCommand':
      return `没有命令“${quoted}”${meant}；核对报告请写 gouji check 文件…`
    case 'commander.missingArgument':
      return missingArgument
    case 'commander.optionMissingArgument':
      return `选项 ${quoted} 后缺少值`
    case 'commander.help':
      return '没有写命令'
    default:
      return `看不懂命令行 ${args.join(' ')}（${error.message}）`
  }
}
