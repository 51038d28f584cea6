import { type ConfigProblem, type ConfigStore, problemText } from '@gouji/config'
import type { Locale } from '@gouji/core'
import type { Job } from './plan.js'
import type { Words } from './words/words.js'

/** One line for each mistake in a configuration. */
export function problemLines(problems: readonly ConfigProblem[], locale: Locale): string {
  return problems.map((problem) => `${problemText(problem, locale)}\n`).join('')
}

/**
 * What is not checked because a configuration says so, and what a configuration says in vain. That an override has
 * matched no file means little when one file was named.
 */
export function remarkLines(jobs: readonly Job[], store: ConfigStore, text: Words, locale: Locale): string {
  const skipped = jobs.flatMap(({ file, ignored: by }) =>
    by ? [`${text.about(file, text.ignored(by.glob, `${by.file}:${by.line}`))}\n`] : []
  )
  const hints = store
    .hints({ overrides: jobs.length > 1 })
    .map((hint) => `${text.severity.info} ${problemText(hint, locale)}\n`)
  return [...skipped, ...hints].join('')
}
