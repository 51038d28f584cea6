import { type CheckedParams, type Ledger, type LedgerEntry, methods } from '@gouji/language-server'
import {
  EventEmitter,
  l10n,
  ThemeColor,
  ThemeIcon,
  type TextDocument,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window
} from 'vscode'
import type { Client } from './client.js'

type GroupName = 'inconsistent' | 'weak' | 'blocked' | 'verified'

interface Group {
  readonly name: GroupName
  readonly entries: readonly LedgerEntry[]
}

type Node = Group | LedgerEntry | LedgerEntry['operands'][number]

const titles: Readonly<Record<GroupName, () => string>> = {
  inconsistent: () => l10n.t('Inconsistent'),
  weak: () => l10n.t('Weak: printed too coarsely to tell'),
  blocked: () => l10n.t('Not decided'),
  verified: () => l10n.t('Verified')
}

const icons: Readonly<Record<GroupName, ThemeIcon>> = {
  inconsistent: new ThemeIcon('error', new ThemeColor('list.errorForeground')),
  weak: new ThemeIcon('question'),
  blocked: new ThemeIcon('circle-outline'),
  verified: new ThemeIcon('pass', new ThemeColor('testing.iconPassed'))
}

/** The ledger of the report in front: relations by verdict, each with its operands; a click goes there. */
export class LedgerView implements TreeDataProvider<Node> {
  private readonly client: Client
  private readonly changed = new EventEmitter<undefined>()
  private readonly view: TreeView<Node>
  private uri: string | undefined
  private groups: readonly Group[] = []
  readonly onDidChangeTreeData = this.changed.event

  constructor(client: Client) {
    this.client = client
    // not before the fields are set: it looks for onDidChangeTreeData at once
    this.view = window.createTreeView('gouji.ledger', { treeDataProvider: this, showCollapseAll: true })
    this.view.onDidChangeVisibility(({ visible }) => {
      if (visible) void this.load()
    })
  }

  /** The document in front is another one; views and panels in front leave the ledger as it is. */
  show(document: TextDocument | undefined): void {
    if (!document || document.uri.scheme === 'output') return
    this.uri = document.uri.toString()
    void this.load()
  }

  checked({ uri }: CheckedParams): void {
    if (uri === this.uri) void this.load()
  }

  getTreeItem(node: Node): TreeItem {
    if ('entries' in node) return groupItem(node)
    if ('verdict' in node) return this.entryItem(node)
    const item = new TreeItem(node.text)
    item.command = this.revealing(node.range)
    return item
  }

  getChildren(node?: Node): Node[] {
    if (!node) return [...this.groups]
    if ('entries' in node) return [...node.entries]
    return 'operands' in node ? [...node.operands] : []
  }

  getParent(): undefined {
    return undefined
  }

  dispose(): void {
    this.view.dispose()
    this.changed.dispose()
  }

  private async load(): Promise<void> {
    const { uri } = this
    // nobody is looking: nothing is asked
    if (!this.view.visible || uri === undefined) return
    await this.client.ready
    const ledger = await this.client.server.sendRequest<Ledger | null>(methods.ledger, { uri }).catch(() => null)
    if (uri !== this.uri) return
    this.groups = ledger ? groupsOf(ledger.entries) : []
    this.view.description = ledger ? `${ledger.coverage.checked}/${ledger.coverage.figures}` : ''
    this.changed.fire(undefined)
  }

  private entryItem(entry: LedgerEntry): TreeItem {
    const { operands, text, arithmetic, reason, title, range } = entry
    const item = new TreeItem(
      text,
      operands.length > 0 ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.None
    )
    item.description = [arithmetic, reason].filter(Boolean).join(' · ')
    item.tooltip = [title, text, arithmetic, reason].filter(Boolean).join('\n')
    item.iconPath = icons[groupOf(entry)]
    item.command = this.revealing(range)
    return item
  }

  private revealing(range: LedgerEntry['range']): NonNullable<TreeItem['command']> {
    return { title: l10n.t('Go there'), command: 'gouji.reveal', arguments: [this.uri, range] }
  }
}

function groupItem({ name, entries }: Group): TreeItem {
  const open = name === 'inconsistent' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed
  const item = new TreeItem(titles[name](), open)
  item.id = name
  item.description = String(entries.length)
  item.iconPath = icons[name]
  return item
}

function groupOf({ verdict }: LedgerEntry): GroupName {
  return verdict === 'exact' || verdict === 'rounding' ? 'verified' : verdict
}

function groupsOf(entries: readonly LedgerEntry[]): Group[] {
  const names: readonly GroupName[] = ['inconsistent', 'weak', 'blocked', 'verified']
  return names
    .map((name) => ({ name, entries: entries.filter((entry) => groupOf(entry) === name) }))
    .filter((group) => group.entries.length > 0)
}
