import { type ExtensionContext, window } from 'vscode'

/** Called by VS Code when a text or Markdown file is opened. Checking while typing is still to come; this only says so. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('勾稽 Gouji')
  log.appendLine('勾稽扩展已启动。编辑时的核对尚未接入，请先在终端使用 gouji check。')
  context.subscriptions.push(log)
}
