import { TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver'

/** For editors that do not know versions and confirmations: plain changes by document. */
export function withoutVersions(edit: WorkspaceEdit): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {}
  for (const change of edit.documentChanges ?? []) {
    if (!TextDocumentEdit.is(change)) continue
    const edits = change.edits.flatMap((one) => ('newText' in one ? [{ range: one.range, newText: one.newText }] : []))
    changes[change.textDocument.uri] = [...(changes[change.textDocument.uri] ?? []), ...edits]
  }
  return { changes }
}
