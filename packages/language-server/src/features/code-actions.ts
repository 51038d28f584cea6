import type { Finding } from '@gouji/core'
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type TextEdit,
  type WorkspaceEdit
} from 'vscode-languageserver'
import { type Context, oneLine, titleOf } from '../context.js'
import type { View } from '../view.js'
import { diagnosticsOf, shownFindings } from './diagnostics.js'
import { editOf } from './statements.js'

const MOST_OPERANDS = 8

/**
 * What can be done about the findings in a range: put in a repair, silence, read about the rule, look at an operand. In
 * what is not `editable` one can only look.
 */
export function codeActionsIn(view: View, params: CodeActionParams, context: Context, editable: boolean): CodeAction[] {
  const { range } = params
  const only = params.context.only
  if (only && !only.some((kind) => kind === CodeActionKind.QuickFix || kind === CodeActionKind.Empty)) return []
  const start = view.offset(range.start)
  const end = view.offset(range.end)
  const diagnostics = diagnosticsOf(view, context)
  const actions: CodeAction[] = []
  const looks: CodeAction[] = []
  for (const [i, finding] of shownFindings(view, context).entries()) {
    if (finding.span.start > end || start > finding.span.end) continue
    const related = diagnostics[i] ? { diagnostics: [diagnostics[i]] } : {}
    if (editable) {
      for (const action of repairsOf(view, finding, context)) actions.push({ ...action, ...related })
      looks.push({ ...silencing(view, finding, context), ...related })
    }
    for (const command of looksOf(view, finding, context))
      looks.push({ title: command.title, kind: CodeActionKind.QuickFix, command, ...related })
  }
  return [...actions, ...looks]
}

function repairsOf(view: View, finding: Finding, context: Context): CodeAction[] {
  const { words } = context
  const actions: CodeAction[] = []
  const { suspect, fix } = finding
  if (suspect) {
    const text = view.text(suspect.span)
    for (const repair of finding.repairs) {
      actions.push({
        title: words.repair(oneLine(text), repair.text, repair.holds),
        kind: CodeActionKind.QuickFix,
        edit: replacing(view, { range: view.range(suspect.span), newText: repair.text })
      })
      const others = (view.statementsOf(suspect)?.operands ?? []).filter(({ figure }) => figure.index !== suspect.index)
      const edit = others.length > 0 ? editOf(view, suspect, repair.text, context) : undefined
      if (!edit || typeof edit === 'string') continue
      actions.push({ title: words.repairAll(repair.text, others.length), kind: CodeActionKind.QuickFix, edit })
    }
  }
  if (fix)
    actions.push({
      title: words.fix(oneLine(view.text(fix.span), 20), oneLine(fix.text, 20)),
      kind: CodeActionKind.QuickFix,
      edit: replacing(view, { range: view.range(fix.span), newText: fix.text })
    })
  return actions
}

/**
 * A directive at the end of the line. An editor that can asks for the reason first; elsewhere it stands without one, is
 * not in force, and is reported until somebody writes it.
 */
function silencing(view: View, { rule, span }: Finding, context: Context): CodeAction {
  const { words } = context
  const title = words.silence(titleOf(rule, context))
  const at = view.position(endOfLine(view, span.start))
  const [before, after] = [` <!-- ${words.directive} ${rule} -- `, ' -->']
  if (context.asksReasons) {
    const command: Command = { title, command: 'gouji.silence', arguments: [view.uri, view.version, at, before, after] }
    return { title, kind: CodeActionKind.QuickFix, command }
  }
  const newText = `${before.trimEnd()}${after}`
  return { title, kind: CodeActionKind.QuickFix, edit: replacing(view, { range: { start: at, end: at }, newText }) }
}

/** Behind the words of a line; in a row of a Markdown table inside its last cell. */
function endOfLine({ report }: View, offset: number): number {
  const { start, end } = report.lines.lineSpan(report.lines.pointAt(offset).line)
  const line = report.text.slice(start, end).trimEnd()
  const inRow = report.format === 'markdown' && line.trimStart().startsWith('|') && line.endsWith('|')
  return start + (inRow ? line.slice(0, -1).trimEnd().length : line.length)
}

/** Commands that change nothing: the rule's page, the operands. */
function looksOf(view: View, { rule, related }: Finding, context: Context): Command[] {
  const { words } = context
  const commands: Command[] = related.slice(0, MOST_OPERANDS).map(({ label, span }) => ({
    title: words.goTo(oneLine(label, 24), oneLine(view.text(span), 24)),
    command: 'gouji.goTo',
    arguments: [view.uri, view.range(span)]
  }))
  if (context.rulePage(rule) !== undefined)
    commands.push({ title: words.openRule(titleOf(rule, context)), command: 'gouji.openRule', arguments: [rule] })
  return commands
}

function replacing(view: View, edit: TextEdit): WorkspaceEdit {
  return { documentChanges: [{ textDocument: { uri: view.uri, version: view.version }, edits: [edit] }] }
}
