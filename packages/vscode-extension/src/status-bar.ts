import type { CheckedParams } from '@gouji/language-server'
import {
  l10n,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  type Uri,
  window
} from 'vscode'

/** How much of the report in front was checked; a click leads to the ledger. */
export class StatusBar {
  private readonly item: StatusBarItem
  private readonly results = new Map<string, CheckedParams>()
  private shown: string | undefined

  constructor() {
    this.item = window.createStatusBarItem('gouji.coverage', StatusBarAlignment.Right, 100)
    this.item.name = l10n.t('Gouji: coverage')
    this.item.command = 'gouji.showLedger'
  }

  checked(params: CheckedParams): void {
    this.results.set(params.uri, params)
    if (params.uri === this.shown) this.update()
  }

  show(document: TextDocument | undefined): void {
    this.shown = document?.uri.toString()
    this.update()
  }

  forget(uri: Uri): void {
    this.results.delete(uri.toString())
  }

  dispose(): void {
    this.item.dispose()
  }

  private update(): void {
    const result = this.shown === undefined ? undefined : this.results.get(this.shown)
    if (!result?.isReport) {
      this.item.hide()
      return
    }
    const { figures, checked, relations } = result.coverage
    const icon = result.findings > 0 ? '$(warning)' : '$(pass)'
    this.item.text = `${icon} ${l10n.t('Gouji')} ${checked}/${figures}`
    const { exact, rounding, weak, inconsistent, blocked } = relations
    this.item.tooltip = new MarkdownString(
      [
        l10n.t('{0} of {1} figures take part in a relation that was decided.', checked, figures),
        l10n.t('Findings: {0}', result.findings),
        l10n.t(
          'Relations: {0} verified, {1} inconsistent, {2} weak, {3} not decided',
          exact + rounding,
          inconsistent,
          weak,
          blocked
        )
      ].join('\n\n')
    )
    this.item.show()
  }
}
