import type { Issue, Locale } from '@gouji/core'

/** 「“参保人员满意度”填了分值而没有填得分」 */
export function missingScoreMessage(issue: Issue, locale: Locale): string {
  const name = String(issue.data?.['name'] ?? '')
  if (locale === 'en')
    return issue.kind === 'blank'
      ? `${name}: a weight but no score`
      : `${name}: no score, though the other items have one`
  return issue.kind === 'blank' ? `“${name}”填了分值而没有填得分` : `“${name}”没有写明得分，而同级其他各项都有`
}
