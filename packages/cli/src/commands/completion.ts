import type { Command } from 'commander'
import { completionScript, type Shell, shells } from '../completion-scripts.js'
import { write } from '../output.js'
import type { CliCommand, Invocation } from './command.js'

const helpTail = `
示例（写进 shell 的启动文件）：
  eval "$(gouji completion bash)"
  source <(gouji completion zsh)
  gouji completion fish | source
  gouji completion powershell | Out-String | Invoke-Expression`

/** `gouji completion`: a script that completes commands and options in a shell. */
export const completion: CliCommand = {
  name: 'completion',
  missingArgument: `没有写 shell；可用：${shells.join('、')}`,
  define(command, asks) {
    command
      .description('打印命令补全脚本（bash、zsh、fish、PowerShell）')
      .usage('shell')
      .argument('<shell>', shells.join('、'))
      .addHelpText('after', helpTail)
      .action((name: string) => asks(invocation(name, command.parent)))
  }
}

function invocation(name: string, program: Command | null): Invocation {
  const shell = shells.find((known): known is Shell => known === name)
  if (!shell || !program)
    return { kind: 'usage-error', message: `没有 shell“${name}”的补全；可用：${shells.join('、')}` }
  return {
    kind: 'run',
    run: async () => ((await write(process.stdout, completionScript(program, shell))) ? 0 : 2)
  }
}
