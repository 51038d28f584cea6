import { commands, type ExtensionContext, window, workspace } from 'vscode'
import { createClient } from './client.js'
import { registerCommands } from './commands.js'
import { registerDocuments } from './documents.js'
import { LedgerView } from './ledger-view.js'
import { registerReportPanel } from './report-panel.js'
import { registerRulePages } from './rule-pages.js'
import { StatusBar } from './status-bar.js'

/** Called by VS Code when a text or Markdown file, a view or a command of ours is opened. Does not wait for the server. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('Gouji', { log: true })
  const pages = registerRulePages(context)
  const client = createClient(context, log, pages)
  const documents = registerDocuments(context, client, log)
  const ledger = new LedgerView(client)
  const status = new StatusBar()
  registerCommands(context, client)
  registerReportPanel(context, client)
  context.subscriptions.push(
    log,
    ledger,
    status,
    client.onChecked((params) => {
      status.checked(params)
      ledger.checked(params)
    }),
    window.onDidChangeActiveTextEditor((editor) => {
      status.show(editor?.document)
      ledger.show(editor?.document)
    }),
    workspace.onDidCloseTextDocument(({ uri }) => status.forget(uri))
  )
  status.show(window.activeTextEditor?.document)
  ledger.show(window.activeTextEditor?.document)
  void commands.executeCommand('setContext', 'gouji.documentExtensions', documents.extensions)
  client.start()
}

/** Called by VS Code when it closes: the client's disposal stops the server. */
export function deactivate(): void {}
