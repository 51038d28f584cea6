import { readDocument } from '@gouji/formats'
import type { Connection } from 'vscode-languageserver'
import { type Documents, pathOf } from './documents.js'
import { type CheckFileParams, type CheckFileResult, type DocumentParams, methods } from './protocol.js'
import type { Current, Publisher } from './publisher.js'
import type { Host } from './server.js'

/** Files that are not text (Word, Excel, PDF): read by the server, checked, and shown by the editor as text. */
export function registerFiles(
  connection: Connection,
  documents: Documents,
  publisher: Publisher,
  host: Host,
  current: Current
): void {
  connection.onRequest<CheckFileResult, void>(
    methods.checkFile,
    async ({ file, document }: CheckFileParams): Promise<CheckFileResult> => {
      const { words } = current.context()
      const bytes = await host.readFile(file).catch(() => undefined)
      if (!bytes) return { problem: words.problem('unreadable') }
      const source = await readDocument(bytes, pathOf(file))
      if ('problem' in source) return { problem: words.problem(source.problem) }
      documents.putFile(document, source)
      const view = await documents.view(document)
      if (!view) return { problem: words.problem('unreadable') }
      await publisher.send(view)
      const { findings } = view.result
      return { text: source.text, findings: findings.length, isReport: view.isReport }
    }
  )
  connection.onNotification(methods.forgetFile, async ({ uri }: DocumentParams) => {
    documents.forget(uri)
    await publisher.clear(uri)
  })
}
