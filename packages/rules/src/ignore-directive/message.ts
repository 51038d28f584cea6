import type { Issue, Locale } from '@gouji/core'

const scopes: Readonly<Record<string, string>> = { line: '下面没有文字', table: '下面没有表格', section: '不在章节里' }
const places: Readonly<Record<string, string>> = {
  line: 'there is nothing below it',
  table: 'there is no table below it',
  section: 'it stands in no section'
}

/** 「忽略标记没有写理由，未生效；应写作 <!-- 勾稽忽略 规则 -- 理由 -->」 */
export function ignoreDirectiveMessage({ kind, data }: Issue, locale: Locale): string {
  const word = (key: string): string => String(data?.[key] ?? '')
  return locale === 'en' ? english(kind, word) : chinese(kind, word)
}

function chinese(kind: string, word: (key: string) => string): string {
  switch (kind) {
    case 'no-reason':
      return '忽略标记没有写理由，未生效；应写作“勾稽忽略 规则 -- 理由”'
    case 'no-rule':
      return '忽略标记没有写规则，未生效；应写作“勾稽忽略 规则 -- 理由”，全部规则写“全部”'
    case 'unknown-rule':
      return `忽略标记里没有规则“${word('name')}”${word('nearest') === '' ? '' : `；是否要写 ${word('nearest')}`}`
    case 'no-place':
      return `忽略标记没有对应的位置（${scopes[word('scope')] ?? ''}），未生效`
    default:
      return `忽略标记没有用到${word('rules') === '' ? '' : `（${word('rules')}）`}：这里已没有这样的问题，请删去`
  }
}

function english(kind: string, word: (key: string) => string): string {
  switch (kind) {
    case 'no-reason':
      return 'directive without a reason, not applied; write “gouji-ignore rule -- reason”'
    case 'no-rule':
      return 'directive without a rule, not applied; write “gouji-ignore rule -- reason”, or “all” for every rule'
    case 'unknown-rule':
      return `directive for an unknown rule “${word('name')}”${word('nearest') === '' ? '' : `; did you mean ${word('nearest')}?`}`
    case 'no-place':
      return `directive not applied: ${places[word('scope')] ?? ''}`
    default:
      return `unused directive${word('rules') === '' ? '' : ` (${word('rules')})`}: there is no such finding any more, remove it`
  }
}
