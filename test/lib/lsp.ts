import { type ChildProcess, spawn } from 'node:child_process'
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter
} from 'vscode-languageserver-protocol/node'
import { bin } from './command.js'

/** What an editor like VS Code can do, as far as the server asks. */
export const modern: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  window: { showDocument: { support: true } },
  textDocument: { diagnostic: { relatedInformation: true }, publishDiagnostics: { relatedInformation: true } }
}

export interface StartOptions {
  readonly capabilities?: ClientCapabilities
  readonly settings?: object
  readonly options?: object
  /** What the editor answers when it is asked for the settings below `gouji`. */
  readonly answers?: object
}

/** An editor on the other end of `gouji lsp`. */
export class Editor {
  readonly connection: ProtocolConnection
  readonly pushed: PublishDiagnosticsParams[] = []
  readonly process: ChildProcess
  initialized: InitializeResult | undefined
  private readonly texts = new Map<string, { version: number; text: string }>()

  private constructor() {
    const child = spawn(process.execPath, [bin, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
    this.process = child
    this.connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin)
    )
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => void this.pushed.push(params))
    this.connection.listen()
  }

  static async start({ capabilities = modern, settings, options, answers }: StartOptions = {}): Promise<Editor> {
    const editor = new Editor()
    editor.connection.onRequest(ConfigurationRequest.type, () => [answers])
    editor.initialized = await editor.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities,
      initializationOptions: { settings: { delay: 0, ...settings }, ...options }
    })
    await editor.connection.sendNotification(InitializedNotification.type, {})
    return editor
  }

  /** The exit status of the server. */
  async stop(): Promise<number | null> {
    const ended = new Promise<number | null>((resolve) => this.process.once('exit', resolve))
    await this.connection.sendRequest(ShutdownRequest.type)
    await this.connection.sendNotification(ExitNotification.type)
    const status = await ended
    this.connection.dispose()
    return status
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    this.texts.set(uri, { version: 1, text })
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text }
    })
  }

  /** Replaces the first `from` of the document by `to`, as an incremental change. */
  async edit(uri: string, from: string, to: string): Promise<void> {
    const { text, version } = this.known(uri)
    const at = text.indexOf(from)
    if (at < 0) throw new Error(`${from} is not in ${uri}`)
    const range = { start: positionIn(text, at), end: positionIn(text, at + from.length) }
    this.texts.set(uri, { version: version + 1, text: text.slice(0, at) + to + text.slice(at + from.length) })
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: version + 1 },
      contentChanges: [{ range, text: to }]
    })
  }

  text(uri: string): string {
    return this.known(uri).text
  }

  version(uri: string): number {
    return this.known(uri).version
  }

  /** Where the nth (from 0) `words` stand. */
  range(uri: string, words: string, nth = 0): Range {
    const { text } = this.known(uri)
    let at = -1
    for (let i = 0; i <= nth; i++) at = text.indexOf(words, at + 1)
    if (at < 0) throw new Error(`${words} is not in ${uri}`)
    return { start: positionIn(text, at), end: positionIn(text, at + words.length) }
  }

  /** What is printed in a range. */
  at(uri: string, { start, end }: Range): string {
    const { text } = this.known(uri)
    return text.slice(offsetIn(text, start), offsetIn(text, end))
  }

  async pull(uri: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } })
    if (report.kind !== 'full') throw new Error('expected a full report')
    return report.items
  }

  /** The findings sent last for the document's newest version. */
  async newestPushed(uri: string): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const found = this.pushed.find((params) => params.uri === uri && params.version === this.version(uri))
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }

  private known(uri: string): { version: number; text: string } {
    const known = this.texts.get(uri)
    if (!known) throw new Error(`${uri} is not open`)
    return known
  }
}

function positionIn(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 }
}

function offsetIn(text: string, { line, character }: Position): number {
  const lines = text.split('\n')
  return lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character
}
