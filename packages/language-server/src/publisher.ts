import type { Connection } from 'vscode-languageserver'
import type { Context } from './context.js'
import type { Documents } from './documents.js'
import { diagnosticsOf } from './features/diagnostics.js'
import { type CheckedParams, methods } from './protocol.js'
import type { Client } from './server.js'
import type { View } from './view.js'

/** What can change while the server runs. */
export interface Current {
  context(): Context
  client(): Client
}

/** Tells the editor unasked: findings, where it does not ask for them, and how a check came out. */
export class Publisher {
  private readonly connection: Connection
  private readonly current: Current
  private readonly viewOf: (uri: string) => Promise<View | undefined>
  private readonly waiting = new Set<string>()

  constructor(connection: Connection, current: Current, viewOf: (uri: string) => Promise<View | undefined>) {
    this.connection = connection
    this.current = current
    this.viewOf = viewOf
  }

  /** A new version has come in: an editor that does not ask will be sent what is found in it, or in a newer one. */
  changed(uri: string): void {
    if (this.current.client().pulls || this.waiting.has(uri)) return
    this.waiting.add(uri)
    void this.push(uri)
  }

  private async push(uri: string): Promise<void> {
    try {
      const view = await this.viewOf(uri)
      this.waiting.delete(uri)
      if (view) await this.send(view)
    } catch (error) {
      this.waiting.delete(uri)
      this.connection.console.error(stackOf(error))
    }
  }

  /** Sends what was found, under its version. */
  async send(view: View): Promise<void> {
    const context = this.current.context()
    const diagnostics = context.settings.enable ? diagnosticsOf(view, context) : []
    await this.connection.sendDiagnostics({ uri: view.uri, version: view.version, diagnostics })
  }

  async clear(uri: string): Promise<void> {
    await this.connection.sendDiagnostics({ uri, diagnostics: [] })
  }

  /** A version was checked: for the status bar and the ledger of editors that have them; bugs go to the log. */
  checked(view: View): void {
    const { uri, version, isReport, result } = view
    const { coverage, findings, failures } = result
    const params: CheckedParams = {
      uri,
      version,
      isReport: isReport && this.current.context().settings.enable,
      coverage,
      findings: findings.length
    }
    void this.connection.sendNotification(methods.checked, params)
    for (const { rule, error } of failures) this.connection.console.error(`${rule}: ${stackOf(error)}`)
  }

  /** The settings have changed: everything shown is to be asked for, or sent, again. */
  async refresh(documents: Documents): Promise<void> {
    const { refreshes, pulls } = this.current.client()
    for (const document of documents.texts.all()) if (!pulls) this.changed(document.uri)
    for (const uri of documents.fileAddresses()) {
      const view = await documents.view(uri)
      if (view) await this.send(view)
    }
    const { languages } = this.connection
    const asked: Promise<unknown>[] = []
    if (refreshes.diagnostics && pulls) asked.push(languages.diagnostics.refresh())
    if (refreshes.tokens) asked.push(languages.semanticTokens.refresh())
    if (refreshes.hints) asked.push(languages.inlayHint.refresh())
    if (refreshes.lenses) asked.push(this.connection.sendRequest('workspace/codeLens/refresh'))
    // an editor that is shutting down answers none of them
    await Promise.allSettled(asked)
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
