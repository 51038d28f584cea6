import { type AnnotateFileResult, type CheckFileResult, methods } from '@gouji/language-server'
import {
  commands,
  type CustomReadonlyEditorProvider,
  EventEmitter,
  type ExtensionContext,
  l10n,
  type LogOutputChannel,
  ProgressLocation,
  type TextDocumentContentProvider,
  type Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace
} from 'vscode'
import type { Client } from './client.js'

/** Files that are not text and that the server can read. */
const extensions = ['.docx', '.pdf']
const pattern = '**/*.{docx,pdf}'
const MOST_FILES = 2000

/** Word and PDF files of the workspace: checked, and shown as text under an address of our own. */
export function registerDocuments(
  context: ExtensionContext,
  client: Client,
  log: LogOutputChannel
): { readonly extensions: readonly string[] } {
  const checker = new Checker(client, log)
  const watcher = workspace.createFileSystemWatcher(pattern)
  context.subscriptions.push(
    checker,
    watcher,
    workspace.registerTextDocumentContentProvider('gouji', checker),
    window.registerCustomEditorProvider('gouji.text', new TextInstead()),
    commands.registerCommand('gouji.openAsText', (uri: Uri) => window.showTextDocument(addressOf(uri))),
    commands.registerCommand('gouji.annotateFile', (uri?: Uri) => checker.annotate(uri)),
    commands.registerCommand('gouji.checkFiles', () => checker.checkAll()),
    watcher.onDidChange((uri) => checker.saved(uri)),
    watcher.onDidCreate((uri) => checker.saved(uri)),
    watcher.onDidDelete((uri) => checker.forget(uri))
  )
  return { extensions }
}

/** Where the text of a file is shown: its own path under another scheme. */
function addressOf(file: Uri): Uri {
  return file.with({ scheme: 'gouji' })
}

class Checker implements TextDocumentContentProvider {
  private readonly client: Client
  private readonly log: LogOutputChannel
  private readonly changed = new EventEmitter<Uri>()
  readonly onDidChange = this.changed.event

  constructor(client: Client, log: LogOutputChannel) {
    this.client = client
    this.log = log
  }

  async provideTextDocumentContent(address: Uri): Promise<string> {
    const result = await this.check(address.with({ scheme: 'file' }))
    return 'problem' in result ? result.problem : result.text
  }

  /** A file was written. One that is open as text is shown anew; others are checked where the setting says so. */
  async saved(file: Uri): Promise<void> {
    if (file.scheme !== 'file' || isLock(file)) return
    const address = addressOf(file)
    const isOpen = workspace.textDocuments.some(({ uri }) => uri.toString() === address.toString())
    if (isOpen) this.changed.fire(address)
    else if (workspace.getConfiguration('gouji').get('checkDocumentsOnSave') === true) await this.check(file)
  }

  async forget(file: Uri): Promise<void> {
    await this.client.ready
    await this.client.server.sendNotification(methods.forgetFile, { uri: addressOf(file).toString() })
  }

  /** Checks every such file of the workspace; the findings come up in Problems. */
  async checkAll(): Promise<void> {
    const files = (await workspace.findFiles(pattern, '**/node_modules/**', MOST_FILES)).filter((uri) => !isLock(uri))
    if (files.length === 0) {
      void window.showInformationMessage(l10n.t('There are no Word or PDF files in this workspace.'))
      return
    }
    const options = {
      location: ProgressLocation.Notification,
      title: l10n.t('Gouji: checking files'),
      cancellable: true
    }
    await window.withProgress(options, async (progress, token) => {
      let [findings, reports, problems] = [0, 0, 0]
      for (const [i, file] of files.entries()) {
        if (token.isCancellationRequested) return
        progress.report({
          message: `${i + 1}/${files.length} ${workspace.asRelativePath(file)}`,
          increment: 100 / files.length
        })
        const result = await this.check(file)
        if ('problem' in result) problems++
        else if (result.isReport) {
          reports++
          findings += result.findings
        }
      }
      const text = l10n.t(
        '{0} files, {1} of them reports, {2} findings; {3} could not be read',
        files.length,
        reports,
        findings,
        problems
      )
      void window.showInformationMessage(text)
      if (findings > 0) await commands.executeCommand('workbench.actions.view.problems')
    })
  }

  /** Writes the findings as comments into a copy, where the user says; the file itself stays as it is. */
  async annotate(given: Uri | undefined): Promise<void> {
    const front = given ?? window.activeTextEditor?.document.uri
    const file = front?.with({ scheme: 'file' })
    if (!file || !extensions.some((extension) => file.path.toLowerCase().endsWith(extension))) {
      void window.showInformationMessage(l10n.t('Open a Word or PDF file first.'))
      return
    }
    await this.client.ready
    const params = { file: file.toString(), document: addressOf(file).toString() }
    const result = await this.client.server.sendRequest<AnnotateFileResult>(methods.annotateFile, params)
    if ('problem' in result) {
      void window.showErrorMessage(`${workspace.asRelativePath(file)}：${result.problem}`)
      return
    }
    if (!('copy' in result)) {
      void window.showInformationMessage(l10n.t('There are no findings: nothing to write.'))
      return
    }
    const copy = file.with({ path: file.path.replace(/(\.[^./]+)$/, '.勾稽$1') })
    const chosen = await window.showSaveDialog({ defaultUri: copy, title: l10n.t('Write comments into a copy') })
    if (!chosen) return
    if (chosen.toString() === file.toString()) {
      void window.showErrorMessage(l10n.t('The file itself is not written to; please choose another name.'))
      return
    }
    await writeWhole(chosen, Buffer.from(result.copy, 'base64'))
    void window.showInformationMessage(
      l10n.t('{0} comments written to {1}', result.findings, workspace.asRelativePath(chosen))
    )
  }

  dispose(): void {
    this.changed.dispose()
  }

  private async check(file: Uri): Promise<CheckFileResult> {
    await this.client.ready
    const address = addressOf(file).toString()
    const params = { file: file.toString(), document: address }
    const result = await this.client.server.sendRequest<CheckFileResult>(methods.checkFile, params)
    if ('problem' in result) this.log.warn(`${file.fsPath}: ${result.problem}`)
    return result
  }
}

/** The file appears whole or not at all. */
async function writeWhole(file: Uri, bytes: Uint8Array): Promise<void> {
  const beside = file.with({ path: `${file.path}.${process.pid}.tmp` })
  try {
    await workspace.fs.writeFile(beside, bytes)
    await workspace.fs.rename(beside, file, { overwrite: true })
  } catch (error) {
    await workspace.fs.delete(beside).then(undefined, () => {})
    throw error
  }
}

/** What Word leaves beside an open file. */
function isLock(file: Uri): boolean {
  return /\/(?:~\$|\.~)[^/]*$/.test(file.path)
}

/** Opens the text in place of a view that VS Code does not have for such files. */
class TextInstead implements CustomReadonlyEditorProvider {
  openCustomDocument(uri: Uri): { uri: Uri; dispose(): void } {
    return { uri, dispose: () => {} }
  }

  async resolveCustomEditor({ uri }: { uri: Uri }, panel: WebviewPanel): Promise<void> {
    if (uri.scheme !== 'file') {
      panel.webview.html = l10n.t('Only files of this computer can be shown as text.')
      return
    }
    await window.showTextDocument(addressOf(uri), { viewColumn: panel.viewColumn ?? ViewColumn.Active, preview: false })
    panel.dispose()
  }
}
