import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { meansOfReading } from '../means.js'
import { version } from '../version.js'
import type { CliCommand, ExitStatus } from './command.js'

const helpTail = `
给编辑器用：由编辑器启动，从标准输入输出说语言服务器协议（LSP），不是给人敲的。
设置方法（Neovim、Zed、Emacs 等）见 docs/editors.md；VS Code 请装扩展。`

/** `gouji lsp`: the language server, for editors. */
export const lsp: CliCommand = {
  name: 'lsp',
  define(command, asks) {
    command
      .description('语言服务器（标准输入输出），供编辑器边写边核对')
      .usage('[--stdio]')
      .option('--stdio', '经标准输入输出通信（本来就是；许多编辑器会写上它）')
      .addHelpText('after', helpTail)
      .action(() => asks({ kind: 'run', run: serve }))
  }
}

/** Serves until the editor ends the connection. */
async function serve(): Promise<ExitStatus> {
  // Only here: every other command starts faster without it.
  const { startServer } = await import('@gouji/language-server')
  const { createConnection, ProposedFeatures } = await import('vscode-languageserver/node')
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout)
  startServer(connection, { version, readFile: (uri) => readFile(fileURLToPath(uri)), means: meansOfReading })
  return new Promise((resolve) => {
    process.stdin.once('close', () => resolve(0))
  })
}
