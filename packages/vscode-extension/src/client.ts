import { type CheckedParams, type InitializationOptions, methods } from '@gouji/language-server'
import { type Event, EventEmitter, type ExtensionContext, env, l10n, type LogOutputChannel, Uri, window } from 'vscode'
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node'

/** Files of the text editor, and what is shown of files that are not text. */
const selector = [
  ...['file', 'untitled'].flatMap((scheme) => ['markdown', 'plaintext'].map((language) => ({ scheme, language }))),
  { scheme: 'gouji' }
]

/** The language server, and what it says unasked. */
export interface Client {
  readonly server: LanguageClient
  readonly onChecked: Event<CheckedParams>
  /** Resolves when the server answers. */
  readonly ready: Promise<void>
  start(): void
}

/** The server of this extension: a process of the editor's own Node, without network. `showRule` opens a rule's page. */
export function createClient(
  context: ExtensionContext,
  log: LogOutputChannel,
  showRule: (rule: string) => Promise<void>
): Client {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.mjs').fsPath
  const checked = new EventEmitter<CheckedParams>()
  const initializationOptions: InitializationOptions = {
    locale: env.language,
    rulePage: 'command:gouji.openRule?%5B%22{rule}%22%5D',
    showsPlaces: true,
    asksReasons: true
  }
  const options: LanguageClientOptions = {
    documentSelector: selector,
    outputChannel: log,
    initializationOptions,
    middleware: {
      executeCommand: async (command, given, next): Promise<unknown> =>
        command === 'gouji.openRule' ? showRule(String(given[0])) : next(command, given)
    }
  }
  const server = new LanguageClient(
    'gouji',
    'Gouji',
    { run: { module, transport: TransportKind.ipc }, debug: { module, transport: TransportKind.ipc } },
    options
  )
  server.onNotification(methods.checked, (params: CheckedParams) => checked.fire(params))
  let begin: () => void = () => {}
  const ready = new Promise<void>((resolve) => {
    begin = resolve
  })
  context.subscriptions.push(checked, server)
  return {
    server,
    onChecked: checked.event,
    ready,
    start: () => {
      server.start().then(begin, (error: unknown) => {
        log.error(error instanceof Error ? error : String(error))
        void window.showErrorMessage(l10n.t('Gouji could not start; the log says why (Output: Gouji).'))
      })
    }
  }
}
