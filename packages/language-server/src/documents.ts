import { type CheckedDocument, type Content, type EngineConfig, Session, type Source } from '@gouji/core'
import { rules } from '@gouji/rules'
import picomatch from 'picomatch'
import { type CancellationToken, LSPErrorCodes, ResponseError, TextDocuments } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { View } from './view.js'

/** After so many milliseconds of checking, messages that have come in are looked at. */
const SLICE = 10

/** A check of one version; every request that needs it waits for the same one. */
interface Running {
  readonly version: number
  readonly promise: Promise<CheckedDocument | undefined>
}

/** The open documents and what was found in them: one check a version, however many requests ask for it. */
export class Documents {
  readonly texts = new TextDocuments(TextDocument)
  private readonly session = new Session(rules)
  private readonly running = new Map<string, Running>()
  private readonly views = new Map<string, View>()
  /** When a document was last changed. */
  private readonly changed = new Map<string, number>()
  /** Checked whatever they look like: somebody asked for it. */
  private readonly asked = new Set<string>()
  /** Versions of the files that are not text. */
  private readonly files = new Map<string, number>()
  /** Counts the configurations, and the documents that were asked for. */
  generation = 0
  private readonly configured: Promise<void>
  private begin: () => void = () => {}
  private delay = 0
  private readonly onChecked: (view: View) => void
  private isListed: (path: string) => boolean = () => false

  /** `onChecked` is called once for each version that was checked, `onChange` for each that came in. */
  constructor(onChange: (uri: string) => void, onChecked: (view: View) => void) {
    this.onChecked = onChecked
    this.configured = new Promise((resolve) => {
      this.begin = resolve
    })
    this.texts.onDidChangeContent(({ document }) => {
      if (this.files.has(document.uri)) return
      if (this.running.has(document.uri) || this.views.has(document.uri)) this.changed.set(document.uri, Date.now())
      this.put(document)
      onChange(document.uri)
    })
    this.texts.onDidClose(({ document }) => {
      if (!this.files.has(document.uri)) this.forget(document.uri)
    })
  }

  /** Nothing is checked before this: the editor may still have to be asked for its settings. */
  start(): void {
    this.begin()
  }

  /** From now on: the rules' settings, the patterns of files that are always checked, the milliseconds of rest before a check. */
  configure(config: EngineConfig, patterns: readonly string[], delay: number): void {
    this.session.configure(config)
    this.isListed = patterns.length === 0 ? () => false : picomatch([...patterns], { contains: false, dot: true })
    this.delay = delay
    this.generation++
    this.running.clear()
    this.views.clear()
    for (const document of this.texts.all()) if (!this.files.has(document.uri)) this.put(document)
  }

  /** Checks a document from now on, whatever it looks like. */
  askFor(uri: string): void {
    this.asked.add(uri)
    this.generation++
    this.running.delete(uri)
    this.views.delete(uri)
    const document = this.texts.get(uri)
    if (document) this.put(document)
  }

  /** What was read from a file that is not text, shown under the address `uri`. */
  putFile(uri: string, source: Source): void {
    const version = (this.files.get(uri) ?? 0) + 1
    this.files.set(uri, version)
    this.session.put(uri, version, source, this.asked.has(uri) || this.isListed(pathOf(uri)))
  }

  fileAddresses(): readonly string[] {
    return [...this.files.keys()]
  }

  /** Whether `uri` is the text of a file that is not text. */
  isFile(uri: string): boolean {
    return this.files.has(uri)
  }

  forget(uri: string): void {
    this.files.delete(uri)
    this.running.delete(uri)
    this.views.delete(uri)
    this.changed.delete(uri)
    this.session.close(uri)
  }

  /**
   * The newest version, checked, as soon as the document rests; a check that a newer version or other settings have made
   * worthless is begun again. Undefined for a document that is not open. Throws a ResponseError when the request was
   * cancelled.
   */
  async view(uri: string, token?: CancellationToken): Promise<View | undefined> {
    await this.configured
    while (this.texts.get(uri) || this.files.has(uri)) {
      await this.rest(uri, token)
      const checked = await this.check(uri)
      if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
      if (checked) return this.viewOf(uri, checked)
    }
    return undefined
  }

  private put(document: TextDocument): void {
    const { uri, languageId, version } = document
    const path = pathOf(uri)
    const format = languageId === 'markdown' || /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'text'
    const content: Content = { text: document.getText(), format }
    this.session.put(uri, version, content, this.asked.has(uri) || this.isListed(path))
  }

  private async rest(uri: string, token: CancellationToken | undefined): Promise<void> {
    for (;;) {
      const wait = (this.changed.get(uri) ?? 0) + this.delay - Date.now()
      if (wait <= 0) return
      await new Promise((resolve) => setTimeout(resolve, wait))
      if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled')
    }
  }

  private check(uri: string): Promise<CheckedDocument | undefined> {
    const version = this.files.get(uri) ?? this.texts.get(uri)?.version
    if (version === undefined) return Promise.resolve(undefined)
    const running = this.running.get(uri)
    if (running?.version === version) return running.promise
    const promise = this.session.checkInSteps(uri, pauses())
    this.running.set(uri, { version, promise })
    return promise
  }

  private viewOf(uri: string, checked: CheckedDocument): View {
    const known = this.views.get(uri)
    if (known?.version === checked.version && known.report === checked.report) return known
    const view = new View(uri, checked)
    this.views.set(uri, view)
    this.onChecked(view)
    return view
  }
}

/** Lets other messages in, but not after every step: each way around the event loop costs. */
function pauses(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < SLICE) return
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
  }
}

/** The path of an address, readable: for patterns and endings. */
export function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i, '')
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
