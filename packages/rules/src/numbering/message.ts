import type { Issue, Locale } from '@gouji/core'

/** 「编号“2、”的样式与同级标题不一致，应为“二、”（全文共 6 处）」 */
export function numberingMessage(issue: Issue, locale: Locale): string {
  const { found, expected, places } = issue.data ?? {}
  const many = typeof places === 'number' && places > 1
  if (locale === 'en')
    return `${english[issue.kind] ?? ''}: “${found}”, expected “${expected}”${many ? ` (${places} places)` : ''}`
  const all = many ? `（全文共 ${places} 处）` : ''
  switch (issue.kind) {
    case 'style':
      return `编号“${found}”的样式与同级标题不一致，应为“${expected}”${all}`
    case 'missing':
      return found === ''
        ? `标题前缺少编号“${expected}”${all}`
        : `编号不连续：此处为“${found}”，前面缺少“${expected}”${all}`
    case 'repeated':
      return `编号“${found}”重复，应为“${expected}”${all}`
    default:
      return `同一列举中编号样式不一：此处为“${found}”，前面用“${expected}”${all}`
  }
}

const english: Readonly<Record<string, string>> = {
  style: 'numbering style differs from the headings beside it',
  missing: 'a number is missing',
  repeated: 'a number is repeated',
  'mixed-list': 'two numbering styles in one list'
}
