import {
  type InlayHint,
  InlayHintKind,
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend
} from 'vscode-languageserver'
import type { Context } from '../context.js'
import type { Standing, View } from '../view.js'

/** A ✓ behind every verified figure. */
export function inlayHintsIn(view: View, range: Range, { words }: Context): InlayHint[] {
  const hints: InlayHint[] = []
  for (const figure of view.figuresIn(range)) {
    if (view.standingOf(figure) !== 'verified') continue
    hints.push({
      position: view.position(figure.span.end),
      label: '✓',
      kind: InlayHintKind.Type,
      paddingLeft: false,
      tooltip: words.verifiedHint
    })
  }
  return hints
}

const standings: readonly Standing[] = ['verified', 'inconsistent', 'unchecked']

/** Figures are numbers, with how they fared as the modifier. */
export const legend: SemanticTokensLegend = { tokenTypes: ['number'], tokenModifiers: [...standings] }

/** Every figure of the document, or of a range of it, coloured by how it fared. */
export function semanticTokensOf(view: View, range?: Range): SemanticTokens {
  const builder = new SemanticTokensBuilder()
  const figures = range ? view.figuresIn(range) : view.report.figures
  for (const figure of figures) {
    const { start, end } = view.range(figure.span)
    // a figure broken over two lines has no single place
    if (start.line !== end.line) continue
    const modifier = 1 << standings.indexOf(view.standingOf(figure))
    builder.push(start.line, start.character, end.character - start.character, 0, modifier)
  }
  return builder.build()
}
