import { methods } from '@gouji/language-server'
import {
  commands,
  type ExtensionContext,
  l10n,
  Location,
  Position,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
  WorkspaceEdit
} from 'vscode'
import type { Position as LspPosition, Range as LspRange } from 'vscode-languageclient'
import type { Client } from './client.js'

/** What the palette, lenses, quick fixes and the ledger call. */
export function registerCommands(context: ExtensionContext, client: Client): void {
  const register = (name: string, run: (...given: never[]) => unknown): void =>
    void context.subscriptions.push(commands.registerCommand(name, run))

  register('gouji.reveal', reveal)
  register('gouji.showPlaces', showPlaces)
  register('gouji.silence', silence)
  register('gouji.showLedger', () => commands.executeCommand('gouji.ledger.focus'))
  register('gouji.toggleColors', () => toggle('semanticColors'))
  register('gouji.toggleHints', () => toggle('inlayHints'))
  register('gouji.openSample', () => openSample(context))
  register('gouji.checkDocument', async () => {
    const document = window.activeTextEditor?.document
    if (!document) return
    await client.ready
    await client.server.sendRequest(methods.checkAnyway, { uri: document.uri.toString() })
    await commands.executeCommand('gouji.ledger.focus')
  })
}

/** Puts the cursor on a place and shows it in the middle. */
async function reveal(uri: string, range: LspRange): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri))
  const place = rangeOf(range)
  editor.selection = new Selection(place.start, place.end)
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport)
}

async function showPlaces(uri: string, at: LspPosition, ranges: readonly LspRange[]): Promise<void> {
  const places = ranges.map((range) => new Location(Uri.parse(uri), rangeOf(range)))
  await commands.executeCommand('editor.action.showReferences', Uri.parse(uri), positionOf(at), places)
}

/** Asks for the reason, then writes the directive; without a reason nothing is written. */
async function silence(uri: string, version: number, at: LspPosition, before: string, after: string): Promise<void> {
  const reason = await window.showInputBox({
    title: l10n.t('Ignore this finding'),
    prompt: l10n.t('Why does this figure stand as it is? The reason is written into the report.'),
    validateInput: (text) => (/-->|[\r\n]/.test(text) ? l10n.t('The reason is one line without “-->”.') : undefined)
  })
  if (reason === undefined || reason.trim() === '') return
  const document = await workspace.openTextDocument(Uri.parse(uri))
  if (document.version !== version) {
    void window.showWarningMessage(l10n.t('The report has changed meanwhile; please choose the quick fix again.'))
    return
  }
  const edit = new WorkspaceEdit()
  edit.insert(document.uri, positionOf(at), `${before}${reason.trim()}${after}`)
  await workspace.applyEdit(edit)
}

async function toggle(setting: 'semanticColors' | 'inlayHints'): Promise<void> {
  const settings = workspace.getConfiguration('gouji')
  await settings.update(setting, settings.get(setting) !== true, true)
}

/** A report with slips in it, as a new document: nothing of the user's is touched. */
async function openSample({ extensionUri }: ExtensionContext): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, 'media', 'walkthrough', 'sample.md'))
  const document = await workspace.openTextDocument({ language: 'markdown', content: new TextDecoder().decode(bytes) })
  await window.showTextDocument(document)
}

function positionOf({ line, character }: LspPosition): Position {
  return new Position(line, character)
}

function rangeOf({ start, end }: LspRange): Range {
  return new Range(positionOf(start), positionOf(end))
}
