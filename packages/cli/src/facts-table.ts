import type { CheckJson, FactsJson, FigureJson, Locale, PlaceJson, Report } from '@gouji/core'
import { aligned } from './aligned.js'
import { oneLine } from './terminal.js'
import { placeText } from './words/place.js'
import { type Words, words } from './words/words.js'

const LONGEST_LABEL = 24

type At = (place: PlaceJson) => string

/** What was read from a report, for people: a line a figure, then a line a relation. */
export function factsTable(report: Report, facts: FactsJson, locale: Locale): string {
  const { path, title, kind, year, figures, checks } = facts
  const text = words[locale]
  const at: At = ({ start }) => placeText(report, start.offset, text.place)
  const head = [oneLine(path, 300), oneLine(title), kind, ...(year === undefined ? [] : [String(year)])]
  const lines = [
    head.join('  '),
    '',
    ...aligned([text.figureColumns, ...figures.map((figure) => figureRow(figure, text, at))]),
    '',
    ...aligned([text.relationColumns, ...checks.map((check, i) => relationRow(check, i, text, at))])
  ]
  return `${lines.join('\n')}\n`
}

function figureRow(figure: FigureJson, text: Words, at: At): string[] {
  const { fact } = figure
  return [
    at(figure.place),
    oneLine(`${figure.comparator ?? ''}${figure.text}`),
    `${figure.value}${figure.upper === undefined ? '' : `—${figure.upper}`}`,
    text.unitKinds[figure.unitKind],
    fact ? [text.stages[fact.stage], fact.year ?? ''].join(' ').trim() : '',
    text.figureVerdicts[figure.verdict],
    figure.checks.map((number) => `#${number + 1}`).join(' '),
    oneLine(fact?.label ?? '', LONGEST_LABEL)
  ]
}

function relationRow(check: CheckJson, index: number, text: Words, at: At): string[] {
  const { rule, verdict, reason, stated, arithmetic } = check
  return [
    `#${index + 1}`,
    at(stated.place),
    text.verdict[verdict],
    rule,
    oneLine(stated.text),
    oneLine(arithmetic === '' ? (reason ?? '') : arithmetic, 200)
  ]
}
