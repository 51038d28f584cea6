import type { Issue, Report } from '@gouji/core'

const UNITS =
  '%|‰|个百分点|万元|亿元|元|万人次|人次|万人|人(?![民员社力才大武寿事口均工])|万户|户(?![籍口])|个(?![别人体])|项(?!目)|件|次|场次|场(?!所|馆)|家(?![庭属])|台|套|亩|公里|平方米|吨|分(?![局公院管校类支管部])|天|小时'
/** XX%, ××万元, ＊＊人: a number that was never filled in. Only where nothing else is joined to it. */
const masked = new RegExp(`(?:[Xx]{2,4}|×{2,4}|＊{2,4}|\\*{2,4}|[_＿]{2,12})[ \\t]?(?:${UNITS})`, 'g')
/** 「执行率为 %，」「共支出   万元」: the unit without its number. */
const gaps =
  /(?:率|度|比例|占比|为|达到?|约)[ \t]*%(?=[，。；、）)])|(?:为|达到?|共计|合计|支出|到位|完成|预算)[ \t]{1,12}(?:万元|亿元|人次|户)(?=[，。；、）)])/g
/** 「目标值为待定」 */
const undecided = /(?<=为|：|:)(?:待定|待补充|待填|待核实|待确认)(?=[，。；\n]|$)/gm
const years = /20[Xx×＊*]{2}年/g
/** A text full of them is an unfilled template: it is enough to say so a few times. */
const MOST = 12

/** Each pattern with what no match of it lacks: one look over the whole text spares most reports the rest. */
const guards: readonly (readonly [pattern: RegExp, guard: RegExp])[] = [
  [masked, /[Xx]{2}|×{2}|＊{2}|\*{2}|[_＿]{2}/],
  [gaps, /[率度例比占为达到约][ \t]*%|[ \t](?:万元|亿元|人次|户)/],
  [undecided, /待[定补填核确]/],
  [years, /20[Xx×＊*]{2}年/]
]

/** Marks in the text that stand where a value belongs. */
export function* placeholderIssues(report: Report): Iterable<Issue> {
  const patterns = guards.filter(([, guard]) => guard.test(report.plain)).map(([pattern]) => pattern)
  if (patterns.length === 0) return
  let count = 0
  for (const block of report.blocks) {
    if (block.kind === 'cell') continue
    const text = report.plain.slice(block.span.start, block.span.end)
    for (const [start, end] of found(text, patterns, report.format === 'markdown')) {
      if (count++ >= MOST) return
      const span = { start: block.span.start + start, end: block.span.start + end }
      yield { kind: 'placeholder', span, data: { value: report.text.slice(span.start, span.end).replace(/\s+/g, ' ') } }
    }
  }
}

function* found(
  text: string,
  patterns: readonly RegExp[],
  markdown: boolean
): Iterable<readonly [start: number, end: number]> {
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern))
      if (pattern === masked ? isMask(text, match, markdown) : !isUnitOfTable(text, match.index))
        yield [match.index, match.index + match[0].length]
  }
}

function isMask(text: string, match: RegExpMatchArray & { index: number }, markdown: boolean): boolean {
  // ** and __ are marks of Markdown itself
  if (markdown && /^[*_]/.test(match[0])) return false
  return !/[A-Za-z\d第]/.test(text[match.index - 1] ?? '')
}

/** 「单位：万元」 */
function isUnitOfTable(text: string, at: number): boolean {
  return /单位/.test(text.slice(Math.max(0, at - 4), at))
}
