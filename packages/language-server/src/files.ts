import { annotate, readDocument } from '@gouji/formats'
import type { Connection } from 'vscode-languageserver'
import { type Documents, pathOf } from './documents.js'
import {
  type AnnotateFileResult,
  type CheckFileParams,
  type CheckFileResult,
  type DocumentParams,
  methods
} from './protocol.js'
import type { Current, Publisher } from './publisher.js'
import { marksOf } from './features/annotations.js'
import type { Host } from './server.js'
import type { View } from './view.js'

interface Read {
  readonly bytes: Uint8Array
  readonly view: View
}

/** Files that are not text (Word, Excel, PDF): read by the server, checked, and shown by the editor as text. */
export function registerFiles(
  connection: Connection,
  documents: Documents,
  publisher: Publisher,
  host: Host,
  current: Current
): void {
  /** Reads and checks a file anew; what is wrong with the file, as a line. */
  const check = async ({ file, document }: CheckFileParams): Promise<Read | { readonly problem: string }> => {
    const { words } = current.context()
    const bytes = await host.readFile(file).catch(() => undefined)
    if (!bytes) return { problem: words.problem('unreadable') }
    const source = await readDocument(bytes, pathOf(file), host.means?.())
    if ('problem' in source) return { problem: words.problem(source.problem) }
    documents.putFile(document, source)
    const view = await documents.view(document)
    if (!view) return { problem: words.problem('unreadable') }
    await publisher.send(view)
    return { bytes, view }
  }

  connection.onRequest<CheckFileResult, void>(methods.checkFile, async (params: CheckFileParams) => {
    const read = await check(params)
    if ('problem' in read) {
      await publisher.clear(params.document)
      return read
    }
    const { report, result, isReport } = read.view
    return { text: report.text, findings: result.findings.length, isReport }
  })
  connection.onRequest<AnnotateFileResult, void>(methods.annotateFile, async (params: CheckFileParams) => {
    const read = await check(params)
    if ('problem' in read) return read
    const context = current.context()
    const marks = marksOf(read.view, context)
    const findings = marks.annotations.length
    if (findings === 0) return { findings }
    const options = { highlight: true, author: 'Gouji', date: `${new Date().toISOString().slice(0, 19)}Z` }
    const copy = await annotate(read.bytes, pathOf(params.file), marks, options, host.means?.() ?? {})
    if ('problem' in copy) return { problem: context.words.problem(copy.problem) }
    return { copy: Buffer.from(copy).toString('base64'), findings }
  })
  connection.onNotification(methods.forgetFile, async ({ uri }: DocumentParams) => {
    documents.forget(uri)
    await publisher.clear(uri)
  })
}
