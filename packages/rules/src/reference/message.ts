import type { Check, Locale } from '@gouji/core'
import { stated } from '../shared/wording.js'

/** 「全年预算数 820.00万元 与依据文件“批复.md”所列 802.00万元 不一致」 */
export function referenceMessage(check: Check, locale: Locale): string {
  const { name, path, text } = check.relation.data ?? {}
  const binding = check.relation.kind === 'reference'
  if (locale === 'en')
    return `${name} ${stated(check)}, but ${binding ? 'the document to agree with, ' : ''}"${path}" has ${text}`
  return `${name} ${stated(check)} 与${binding ? '依据文件' : ''}“${path}”所列 ${text} 不一致`
}
