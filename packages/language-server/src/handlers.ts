import {
  type CancellationToken,
  type Connection,
  DocumentDiagnosticReportKind,
  LSPErrorCodes,
  type Range,
  ResponseError
} from 'vscode-languageserver'
import type { Context } from './context.js'
import type { Documents } from './documents.js'
import { codeActionsIn } from './features/code-actions.js'
import { codeLensesOf } from './features/code-lens.js'
import { diagnosticsOf } from './features/diagnostics.js'
import { hoverAt } from './features/hover.js'
import { ledgerOf } from './features/ledger.js'
import { pageOf } from './features/page.js'
import { inlayHintsIn, semanticTokensOf } from './features/marks.js'
import { definitionAt, documentLinksOf, prepareRename, referencesAt, renameAt } from './features/statements.js'
import { type DocumentParams, methods, type PageParams } from './protocol.js'
import type { Current, Publisher } from './publisher.js'
import type { View } from './view.js'
import { withoutVersions } from './workspace-edit.js'

/** Answers the editor's questions about open documents. What is no report gets empty answers. */
export function registerFeatures(
  connection: Connection,
  documents: Documents,
  publisher: Publisher,
  current: Current,
  version: string
): void {
  /** The answer about a checked report; `nothing` where there is none. */
  const about = async <T>(
    uri: string,
    token: CancellationToken,
    nothing: T,
    answer: (view: View, context: Context) => T
  ): Promise<T> => {
    if (!current.context().settings.enable) return nothing
    const view = await documents.view(uri, token)
    return view?.isReport ? answer(view, current.context()) : nothing
  }
  const edited = (edit: ReturnType<typeof renameAt>) => (current.client().versionedEdits ? edit : withoutVersions(edit))

  connection.languages.diagnostics.on(async ({ textDocument: { uri }, previousResultId }, token) => {
    const { Full, Unchanged } = DocumentDiagnosticReportKind
    // those of files that are not text are sent when the file is read
    if (documents.isFile(uri)) return { kind: Full, items: [] }
    const view = await documents.view(uri, token)
    const context = current.context()
    const resultId = view && `${view.version}/${documents.generation}`
    if (resultId !== undefined && resultId === previousResultId) return { kind: Unchanged, resultId }
    const items = view && context.settings.enable ? diagnosticsOf(view, context) : []
    return { kind: Full, items, ...(resultId === undefined ? {} : { resultId }) }
  })
  connection.onHover(({ textDocument: { uri }, position }, token) =>
    about(uri, token, null, (view, context) => hoverAt(view, position, context) ?? null)
  )
  connection.onCodeAction((params, token) =>
    about(params.textDocument.uri, token, [], (view, context) =>
      codeActionsIn(view, params, context, !documents.isFile(view.uri)).map((action) =>
        action.edit ? { ...action, edit: edited(action.edit) } : action
      )
    )
  )
  connection.onCodeLens(({ textDocument: { uri } }, token) =>
    about(uri, token, [], (view, context) => (context.settings.codeLens ? codeLensesOf(view, context) : []))
  )
  connection.languages.inlayHint.on(({ textDocument: { uri }, range }, token) =>
    about(uri, token, [], (view, context) => (context.settings.inlayHints ? inlayHintsIn(view, range, context) : []))
  )
  const tokens = (uri: string, token: CancellationToken, range?: Range) =>
    about(uri, token, { data: [] }, (view, context) =>
      context.settings.semanticColors ? semanticTokensOf(view, range) : { data: [] }
    )
  connection.languages.semanticTokens.on(({ textDocument: { uri } }, token) => tokens(uri, token))
  connection.languages.semanticTokens.onRange(({ textDocument: { uri }, range }, token) => tokens(uri, token, range))
  connection.onDocumentLinks(({ textDocument: { uri } }, token) =>
    about(uri, token, [], (view, context) => (context.settings.documentLinks ? documentLinksOf(view, context) : []))
  )
  connection.onDefinition(({ textDocument: { uri }, position }, token) =>
    about(uri, token, null, (view) => definitionAt(view, position) ?? null)
  )
  connection.onReferences(({ textDocument: { uri }, position, context: { includeDeclaration } }, token) =>
    about(uri, token, [], (view) => referencesAt(view, position, includeDeclaration))
  )
  connection.onPrepareRename(({ textDocument: { uri }, position }, token) =>
    about(uri, token, null, (view, context) => {
      if (documents.isFile(uri)) throw new ResponseError(LSPErrorCodes.RequestFailed, context.words.readOnly)
      return prepareRename(view, position, context)
    })
  )
  connection.onRenameRequest(({ textDocument: { uri }, position, newName }, token) =>
    about(uri, token, null, (view, context) => edited(renameAt(view, position, newName, context)))
  )
  connection.onRequest(methods.ledger, ({ uri }: DocumentParams, token: CancellationToken) =>
    about(uri, token, null, ledgerOf)
  )
  connection.onRequest(methods.page, (params: PageParams, token: CancellationToken) =>
    about<string | null>(params.uri, token, null, (view, context) => pageOf(view, params, context, version))
  )
  connection.onRequest(methods.checkAnyway, async ({ uri }: DocumentParams) => {
    documents.askFor(uri)
    await publisher.refresh(documents)
    return null
  })
  connection.onExecuteCommand(async ({ command, arguments: given }) => {
    if (!current.client().showsDocuments) return null
    const [first, selection] = (given ?? []) as [string, Range?]
    const uri = command === 'gouji.openRule' ? current.context().rulePage(first) : first
    if (uri !== undefined)
      await connection.window.showDocument({ uri, takeFocus: true, ...(selection ? { selection } : {}) })
    return null
  })
}
