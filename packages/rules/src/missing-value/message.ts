import type { Issue, Locale } from '@gouji/core'

/** 「“参保人数”的目标值“≥万人”没有填数」 */
export function missingValueMessage(issue: Issue, locale: Locale): string {
  const name = String(issue.data?.['name'] ?? '')
  const value = String(issue.data?.['value'] ?? '')
  return locale === 'en' ? english(issue.kind, name, value) : chinese(issue.kind, name, value)
}

function chinese(kind: string, name: string, value: string): string {
  switch (kind) {
    case 'target':
      return `“${name}”的目标值“${value}”没有填数`
    case 'target-placeholder':
      return `“${name}”的目标值“${value}”待填`
    case 'actual':
      return `“${name}”的实际值“${value}”没有填数`
    case 'actual-placeholder':
      return `“${name}”的实际值“${value}”待填`
    case 'actual-blank':
      return `“${name}”填了得分而没有填实际值`
    case 'no-result':
      return `“${name}”没有写实际完成的数值，只有得分`
    case 'no-number':
      return `“${name}”的目标是数值，实际完成情况没有写数值`
    default:
      return `“${value}”处没有填数`
  }
}

function english(kind: string, name: string, value: string): string {
  switch (kind) {
    case 'target':
    case 'target-placeholder':
      return `${name}: the target "${value}" lacks its number`
    case 'actual':
    case 'actual-placeholder':
      return `${name}: the result "${value}" lacks its number`
    case 'actual-blank':
      return `${name}: a score but no result`
    case 'no-result':
      return `${name}: a score but no measured result`
    case 'no-number':
      return `${name}: the target is a number, the result is not`
    default:
      return `"${value}" stands where a value belongs`
  }
}
