import type { Locale } from '@gouji/core'
import type { Means } from '@gouji/formats'
import { rules } from '@gouji/rules'
import {
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind
} from 'vscode-languageserver'
import type { Context } from './context.js'
import { Documents } from './documents.js'
import { legend } from './features/marks.js'
import { registerFeatures } from './handlers.js'
import { registerFiles } from './files.js'
import type { InitializationOptions } from './protocol.js'
import { Publisher } from './publisher.js'
import { readSettings } from './settings.js'
import { words } from './words/words.js'

/** What the process around the server lends it. */
export interface Host {
  readonly version: string
  /** The bytes behind a file's address. Throws when there are none to be had. */
  readFile(uri: string): Promise<Uint8Array>
  /** What reading some kinds of files needs; anew for each file. */
  means?(): Means
  /** The address of a rule's page, if the host has one and the editor named none. */
  rulePage?(rule: string): string | undefined
}

/** What the editor can do and wants, known after `initialize`. */
export interface Client {
  readonly pulls: boolean
  readonly refreshes: { diagnostics: boolean; tokens: boolean; lenses: boolean; hints: boolean }
  readonly versionedEdits: boolean
  readonly showsDocuments: boolean
  readonly asksSettings: boolean
  readonly relatedInformation: boolean
  readonly options: InitializationOptions
}

/** Serves an editor over `connection` until it says goodbye. */
export function startServer(connection: Connection, host: Host): void {
  let client: Client = clientOf({ capabilities: {}, processId: null, rootUri: null })
  let context: Context = contextOf(client, host, undefined).context
  const current = { context: () => context, client: () => client }
  const publisher = new Publisher(connection, current, (uri) => documents.view(uri))
  const documents = new Documents(
    (uri) => publisher.changed(uri),
    (view) => publisher.checked(view)
  )

  const warn = async (wrong: readonly string[]): Promise<void> => {
    if (wrong.length === 0) return
    // not connection.window.showWarningMessage: that asks for an answer, which not every editor gives
    const message = context.words.settings(wrong)
    await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message })
  }
  const configure = async (sent: unknown): Promise<void> => {
    const made = contextOf(client, host, sent)
    context = made.context
    const { settings, locale } = context
    documents.configure({ locale, rules: settings.rules }, settings.files, settings.delay)
    documents.start()
    await warn(made.wrong)
    await publisher.refresh(documents)
  }
  const fetchSettings = async (): Promise<void> => {
    if (client.asksSettings) await configure(await connection.workspace.getConfiguration('gouji'))
  }

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params)
    const made = contextOf(client, host, client.options.settings)
    context = made.context
    documents.configure(
      { locale: context.locale, rules: context.settings.rules },
      context.settings.files,
      context.settings.delay
    )
    return { serverInfo: { name: 'gouji', version: host.version }, capabilities: capabilitiesOf(client) }
  })
  connection.onInitialized(async () => {
    if (!client.asksSettings) {
      documents.start()
      return warn(contextOf(client, host, client.options.settings).wrong)
    }
    // an editor that tells nothing of its settings is served with the default ones
    await fetchSettings().catch((error: unknown) => {
      connection.console.error(String(error))
      documents.start()
    })
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'gouji' }).catch(() => {})
  })
  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (client.asksSettings) await fetchSettings()
    else await configure((settings as { gouji?: unknown } | null)?.gouji)
  })
  registerFeatures(connection, documents, publisher, current, host.version)
  registerFiles(connection, documents, publisher, host, current)
  documents.texts.listen(connection)
  connection.listen()
}

function clientOf({ capabilities, initializationOptions, locale }: InitializeParams): Client {
  const { textDocument, workspace, window } = capabilities
  const sent = typeof initializationOptions === 'object' && initializationOptions !== null ? initializationOptions : {}
  const options: InitializationOptions = { ...(locale === undefined ? {} : { locale }), ...sent }
  return {
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: {
      diagnostics: workspace?.diagnostics?.refreshSupport ?? false,
      tokens: workspace?.semanticTokens?.refreshSupport ?? false,
      lenses: workspace?.codeLens?.refreshSupport ?? false,
      hints: workspace?.inlayHint?.refreshSupport ?? false
    },
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    showsDocuments: window?.showDocument?.support ?? false,
    asksSettings: workspace?.configuration ?? false,
    relatedInformation:
      textDocument?.publishDiagnostics?.relatedInformation ?? textDocument?.diagnostic?.relatedInformation ?? false,
    options
  }
}

function contextOf(client: Client, host: Host, sent: unknown): { context: Context; wrong: string[] } {
  const { settings, wrong } = readSettings(
    sent,
    rules.map(({ meta }) => meta.id)
  )
  const { options } = client
  const locale = localeOf(settings.language, options.locale)
  const page = options.rulePage
  const context: Context = {
    settings,
    locale,
    words: words[locale],
    rulePage: page === undefined ? (rule) => host.rulePage?.(rule) : (rule) => page.replace('{rule}', rule),
    relatedInformation: client.relatedInformation,
    showsPlaces: options.showsPlaces === true,
    asksReasons: options.asksReasons === true
  }
  return { context, wrong }
}

/** The language of an editor that is neither Chinese nor said to be anything is Chinese: the reports are. */
function localeOf(setting: 'auto' | Locale, editor: string | undefined): Locale {
  if (setting !== 'auto') return setting
  return editor === undefined || /^zh/i.test(editor) ? 'zh' : 'en'
}

function capabilitiesOf(client: Client): InitializeResult['capabilities'] {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.pulls
      ? { diagnosticProvider: { identifier: 'gouji', interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    hoverProvider: true,
    inlayHintProvider: true,
    codeLensProvider: { resolveProvider: false },
    semanticTokensProvider: { legend, full: true, range: true },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
    documentLinkProvider: { resolveProvider: false },
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: { prepareProvider: true },
    executeCommandProvider: { commands: ['gouji.goTo', 'gouji.openRule'] }
  }
}
