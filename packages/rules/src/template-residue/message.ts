import type { Issue, Locale } from '@gouji/core'

/** 「“12万人（人）”疑为模板文字没有删净」 */
export function templateResidueMessage(issue: Issue, locale: Locale): string {
  const text = String(issue.data?.['text'])
  const others = Number(issue.data?.['others'] ?? 0)
  return locale === 'en' ? english(issue.kind, text, others) : chinese(issue.kind, text, others)
}

function chinese(kind: string, text: string, others: number): string {
  const more = others > 0 ? `，另有 ${others} 处` : ''
  switch (kind) {
    case 'placeholder':
      return `“${text}”是没有填写的占位符${more}`
    case 'instruction':
      return `“${text}”是模板中的填写提示，应填写或删除${more}`
    case 'template-words':
      return `“${text}”是模板文字，报告中应删除${more}`
    case 'doubled':
      return `“${text}”文字重复${more}`
    case 'bookmark':
      return `“${text}”是文档书签的残留${more}`
    default:
      return `“${text}”重复了单位或指标名称，疑为模板文字没有删净${more}`
  }
}

function english(kind: string, text: string, others: number): string {
  const more = others > 0 ? ` (and ${others} more)` : ''
  switch (kind) {
    case 'placeholder':
      return `“${text}” is a placeholder that was not filled in${more}`
    case 'instruction':
      return `“${text}” is an instruction of the template${more}`
    case 'template-words':
      return `“${text}” belongs to the template, not to the report${more}`
    case 'doubled':
      return `“${text}” is doubled${more}`
    case 'bookmark':
      return `“${text}” is left over from a bookmark${more}`
    default:
      return `“${text}” repeats a unit or a name: words of the template left in?${more}`
  }
}
