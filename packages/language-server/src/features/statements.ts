import { contains, type Figure, restate } from '@gouji/core'
import {
  type DocumentLink,
  type Location,
  type Position,
  type PrepareRenameResult,
  LSPErrorCodes,
  ResponseError,
  type WorkspaceEdit
} from 'vscode-languageserver'
import type { Context } from '../context.js'
import type { View } from '../view.js'

/** From a restated figure to where its fact is stated first. */
export function definitionAt(view: View, position: Position): Location | undefined {
  const figure = view.figureAt(view.offset(position))
  const first = figure && view.statementsOf(figure)?.operands[0]
  return first && { uri: view.uri, range: view.range(first.figure.span) }
}

/** Every place that states the fact of a figure. */
export function referencesAt(view: View, position: Position, includeFirst: boolean): Location[] {
  const figure = view.figureAt(view.offset(position))
  const operands = (figure && view.statementsOf(figure)?.operands) ?? []
  return operands
    .slice(includeFirst ? 0 : 1)
    .map((operand) => ({ uri: view.uri, range: view.range(operand.figure.span) }))
}

/** A link on every restated figure, to its first statement. */
export function documentLinksOf(view: View, { words }: Context): DocumentLink[] {
  const links: DocumentLink[] = []
  for (const figure of view.report.figures) {
    const first = view.statementsOf(figure)?.operands[0]
    if (!first || first.figure.index === figure.index) continue
    const { line, character } = view.position(first.figure.span.start)
    links.push({
      range: view.range(figure.span),
      target: `${view.uri}#L${line + 1},${character + 1}`,
      tooltip: words.firstStatement(line + 1)
    })
  }
  return links
}

/** The number under the cursor, without its unit: what a new one would replace. */
export function prepareRename(view: View, position: Position, { words }: Context): PrepareRenameResult {
  const figure = view.figureAt(view.offset(position))
  if (!figure) throw new ResponseError(LSPErrorCodes.RequestFailed, words.notStatedFigure)
  return { range: view.range(figure.digits), placeholder: view.text(figure.digits) }
}

/**
 * States another number everywhere the fact of a figure is stated; the other places are for the user to confirm. Throws a
 * ResponseError, with a line for the user, for what is no number of the figure's kind.
 */
export function renameAt(view: View, position: Position, text: string, context: Context): WorkspaceEdit {
  const figure = view.figureAt(view.offset(position))
  if (!figure) throw new ResponseError(LSPErrorCodes.RequestFailed, context.words.notStatedFigure)
  const edit = editOf(view, figure, text, context)
  if (typeof edit !== 'string') return edit
  const { words } = context
  const message = edit === 'no-number' ? words.noNumber(text) : words.otherUnit(text, figure.text)
  throw new ResponseError(LSPErrorCodes.RequestFailed, message)
}

/** The change that states `text` in place of `figure` and of its restatements, or why there is none. */
export function editOf(
  view: View,
  figure: Figure,
  text: string,
  { words }: Context
): WorkspaceEdit | 'no-number' | 'other-unit' {
  const places = view.statementsOf(figure)?.operands ?? [{ label: '', figure }]
  const edits = restate(figure, text, places)
  if (typeof edits === 'string') return edits
  const others = edits.length > 1
  return {
    documentChanges: [
      {
        textDocument: { uri: view.uri, version: view.version },
        edits: edits.map((edit) => ({
          range: view.range(edit.span),
          newText: edit.text,
          // the place itself was asked for
          ...(contains(figure.span, edit.span) ? {} : { annotationId: 'restated' })
        }))
      }
    ],
    ...(others
      ? {
          changeAnnotations: {
            restated: { label: words.renameLabel, description: words.renameWhy, needsConfirmation: true }
          }
        }
      : {})
  }
}
