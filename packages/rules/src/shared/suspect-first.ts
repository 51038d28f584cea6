import type { Rule } from '@gouji/core'

/**
 * A rule whose message begins with the figure held to be wrong where that is not the one the relation states:
 * 「“1.49元”疑应为“1.49万元”：占比 91.95% 与所列数字不一致……」. The finding stands at that figure, so the line must name it.
 */
export function namingSuspect(rule: Rule): Rule {
  const { checkMessage } = rule
  if (!checkMessage) return rule
  return {
    ...rule,
    checkMessage(check, locale, root) {
      const message = checkMessage(check, locale, root)
      const figure = root?.suspect?.figure
      if (!figure || figure.span.start === check.relation.stated.figure.span.start) return message
      const text = figure.text.replace(/\s+/g, '')
      const repair = root.repairs[0]?.text
      if (locale === 'en') return `${text}${repair ? ` (${repair}?)` : ''} is probably wrong: ${message}`
      return `${text} ${repair ? `疑应为 ${repair}` : '可能有误'}：${message}`
    }
  }
}
