import { defineRule } from '@gouji/core'
import { ignoreDirectiveMessage } from './message.js'

/** Directives that silence nothing, or that nobody could judge later: the engine finds them once all findings are known. */
export const ignoreDirective = defineRule({
  meta: {
    id: 'ignore-directive',
    title: { zh: '忽略标记', en: 'Ignore directives' },
    severity: 'warning',
    preset: 'recommended',
    covers: []
  },
  aboutDirectives: true,
  issueMessage: ignoreDirectiveMessage
})
