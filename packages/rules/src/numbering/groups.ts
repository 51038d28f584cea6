import type { MarkerStyle, Report, Section } from '@gouji/core'

/** Sections under one parent, in the order of the text. */
export interface SiblingGroup {
  readonly parent: Section | undefined
  readonly sections: readonly Section[]
}

/** Sections under one parent each; the chapters 第一部分… of a bundle are one group, however the parts divide it. */
export function siblingGroups(report: Report): SiblingGroup[] {
  const groups = new Map<Section, Section[]>()
  const chapters: Section[] = []
  for (const section of report.sections) {
    if (section.marker?.style === 'part') chapters.push(section)
    else if (section.parent) {
      const list = groups.get(section.parent)
      if (list) list.push(section)
      else groups.set(section.parent, [section])
    }
  }
  const result: SiblingGroup[] = []
  for (const [parent, sections] of groups) if (!isForm(parent)) result.push({ parent, sections })
  if (chapters.length > 1) result.push({ parent: undefined, sections: chapters })
  return result
}

/** Forms and lists of attachments have numbers of their own making. */
function isForm(section: Section): boolean {
  return section.part.kind === 'form' || /附件|附表|^(?:填表|填报)?说明：?$|备注|名词解释/.test(section.title)
}

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** A number in Chinese, for 1 to 99. */
export function inChinese(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  if (tens === 0) return digits[ones] as string
  return `${tens === 1 ? '' : digits[tens]}十${ones === 0 ? '' : digits[ones]}`
}

/** A number as its style prints it: 「（二）」. */
export function printed(style: MarkerStyle, value: number): string {
  switch (style) {
    case 'part':
      return `第${inChinese(value)}部分`
    case 'chapter':
      return `第${inChinese(value)}章`
    case 'han':
      return `${inChinese(value)}、`
    case 'han-paren':
      return `（${inChinese(value)}）`
    case 'dot':
      return `${value}.`
    case 'comma':
      return `${value}、`
    case 'paren':
      return `（${value}）`
    case 'half-paren':
      return `${value})`
    default:
      return String(value)
  }
}
