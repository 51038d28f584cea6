import { type OwnRelation, testRelations } from '@gouji/config'
import type { Locale } from '@gouji/core'
import type { ExitStatus } from './commands/command.js'
import { write } from './output.js'
import { words } from './words/words.js'

/** Checks the examples of a configuration's own relations: 0 when all come out as written, 1 when not, 2 without any. */
export async function runExamples(relations: readonly OwnRelation[], locale: Locale): Promise<ExitStatus> {
  const text = words[locale]
  const outcomes = testRelations(relations, locale)
  if (outcomes.length === 0) {
    await write(process.stderr, `${text.noExamples}\n`)
    return 2
  }
  const lines: string[] = []
  let right = 0
  for (const { rule, example, found, said } of outcomes) {
    if (found === example.verdict) right++
    const line = text.about(`${example.file}:${example.line}`, text.example(rule, example.verdict, found))
    lines.push(line, ...said.map((one) => `  ${one}`))
  }
  const wrong = outcomes.length - right
  lines.push('', text.examples(right, wrong))
  const written = await write(process.stdout, lines.map((line) => `${line}\n`).join(''))
  return !written ? 2 : wrong > 0 ? 1 : 0
}
