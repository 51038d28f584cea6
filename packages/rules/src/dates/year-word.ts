import type { DateMention, Fact, Issue, Report } from '@gouji/core'

/** 「从2018起」 and 「2022度部门决算」: the year lacks its 年. */
export function yearWithoutWord(report: Report, date: DateMention): Issue | undefined {
  const { span, text } = date
  if (!/^\d{4}$/.test(text)) return undefined
  const before = report.plain[span.start - 1]
  const behind = /^(?:起|以来|开始|至今|后)/.exec(report.plain.slice(span.end, span.end + 2))?.[0]
  if ((before !== '从' && before !== '自') || behind === undefined) return undefined
  return bareYear(span, text, report.text.slice(span.start - 1, span.end + behind.length))
}

/** Kilowatt-hours are counted in 度 too, but none goes on as 部门决算. */
export function yearAsDegrees(report: Report, { figure, tail }: Fact): Issue | undefined {
  const { span, unit, number } = figure
  if (
    unit !== '度' ||
    number < 2000 ||
    number > 2049 ||
    !/^(?:部门|单位|整体|项目|预算|决算|绩效|财政|一般公共)/.test(tail)
  )
    return undefined
  const year = { start: span.start, end: span.start + 4 }
  return bareYear(year, report.text.slice(year.start, year.end), report.text.slice(span.start, span.end))
}

function bareYear(span: Issue['span'], text: string, shown: string): Issue {
  return {
    kind: 'bare-year',
    span,
    severity: 'warning',
    data: { text: shown, year: text },
    fix: { span, text: `${text}年` }
  }
}
