import { type Finding, foreignFiguresOf, type Report, type Span } from '@gouji/core'
import { oneLine } from '../terminal.js'
import type { Words } from '../words/words.js'
import { placeWords } from './place.js'

const shownRepairs = 2

/** What stands under a finding: the operands with their places, the arithmetic, the likely cause, the suggestion. */
export function details(finding: Finding, report: Report, text: Words): string[] {
  return [
    ...operands(finding, report, text),
    // The message of the rule often ends with the arithmetic already.
    ...formulas(finding)
      .filter((formula) => !finding.message.includes(formula))
      .map((formula) => text.arithmetic(formula)),
    ...suggestions(finding, report, text)
  ]
}

/** The other figures, each with its label and place. */
export function operands(finding: Finding, report: Report, text: Words): string[] {
  const here = finding.related.map(({ label, span }) =>
    text.operand(oneLine(label), printed(report, span), placeWords(report, span, text))
  )
  return [...here, ...elsewhere(finding, text)]
}

/** The figures of other documents, each once. */
function elsewhere({ checks }: Finding, text: Words): string[] {
  const lines = new Set<string>()
  for (const { reading } of checks) {
    for (const { label, figure, document } of reading ? foreignFiguresOf(reading.expression) : []) {
      const place = `${oneLine(document.path)} ${placeWords(document.report, figure.span, text)}`
      lines.add(text.operand(oneLine(label), oneLine(figure.text), place))
    }
  }
  return [...lines]
}

/** The arithmetic of its relations, as lines; the same claim may stand in several places. */
export function formulas({ checks }: Finding): string[] {
  return [...new Set(checks.map((check) => check.arithmetic))].filter((formula) => formula !== '')
}

/** The likely cause, where there is evidence, and what would mend it. */
export function suggestions(finding: Finding, report: Report, text: Words): string[] {
  const { evidence, fix } = finding
  const lines: string[] = []
  if (evidence) lines.push(text.cause(evidence, 'figure' in evidence ? evidence.figure.text : ''))
  const suspect = finding.suspect?.text ?? printed(report, finding.span)
  for (const repair of finding.repairs.slice(0, shownRepairs))
    lines.push(text.repair(suspect, repair.text, repair.holds))
  if (fix) lines.push(text.fix(printed(report, fix.span), oneLine(fix.text)))
  return lines
}

function printed(report: Report, span: Span): string {
  return oneLine(report.text.slice(span.start, span.end))
}
