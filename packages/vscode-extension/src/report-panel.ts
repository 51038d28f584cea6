import { randomBytes } from 'node:crypto'
import { type CheckedParams, methods, type PageParams } from '@gouji/language-server'
import {
  commands,
  type ExtensionContext,
  l10n,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace
} from 'vscode'
import type { Client } from './client.js'

interface Shown {
  readonly uri: string
  readonly panel: WebviewPanel
}

/** The report in front as a page beside it; what is selected there is selected in the text. It follows each check. */
export function registerReportPanel(context: ExtensionContext, client: Client): void {
  const shown = new Map<string, Shown>()
  context.subscriptions.push(
    commands.registerCommand('gouji.showReport', () => open(client, shown)),
    client.onChecked(({ uri }: CheckedParams) => {
      const known = shown.get(uri)
      if (known?.panel.visible) void render(client, known)
    })
  )
}

async function open(client: Client, shown: Map<string, Shown>): Promise<void> {
  const uri = window.activeTextEditor?.document.uri
  if (!uri) {
    void window.showInformationMessage(l10n.t('Open a report first.'))
    return
  }
  const key = uri.toString()
  const known = shown.get(key)
  if (known) {
    known.panel.reveal()
    return
  }
  const title = nameOf(key)
  const options = { enableScripts: true, enableFindWidget: true, localResourceRoots: [] }
  const panel = window.createWebviewPanel('gouji.report', title, { viewColumn: ViewColumn.Beside }, options)
  const made = { uri: key, panel }
  shown.set(key, made)
  panel.onDidDispose(() => shown.delete(key))
  panel.onDidChangeViewState(() => {
    if (panel.visible) void render(client, made)
  })
  panel.webview.onDidReceiveMessage((message: unknown) => select(uri, message))
  await render(client, made)
}

async function render(client: Client, { uri, panel }: Shown): Promise<void> {
  await client.ready
  const params: PageParams = { uri, title: nameOf(uri), nonce: randomBytes(16).toString('base64url') }
  const page = await client.server.sendRequest<string | null>(methods.page, params).catch(() => null)
  panel.webview.html =
    page ?? `<p>${l10n.t('This does not look like a report. “Gouji: Check This Document” checks it all the same.')}</p>`
}

/** Selects in the text what was selected on the page. */
async function select(uri: Uri, message: unknown): Promise<void> {
  const { type, start, end } = (message ?? {}) as { type?: unknown; start?: unknown; end?: unknown }
  if (type !== 'gouji.select' || typeof start !== 'number' || typeof end !== 'number') return
  const document = await workspace.openTextDocument(uri)
  const column = window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn
  const editor = await window.showTextDocument(document, {
    viewColumn: column ?? ViewColumn.One,
    preserveFocus: true
  })
  const place = new Range(document.positionAt(start), document.positionAt(end))
  editor.selection = new Selection(place.start, place.end)
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport)
}

function nameOf(uri: string): string {
  return Uri.parse(uri).path.split('/').at(-1) ?? uri
}
