import type { Rule } from '@gouji/core'
import { type CustomRelation, customRule, type FactPattern, messageWords, parseFormula } from '@gouji/rules'
import type { ConfigText } from './config-text.js'
import { nearest } from './nearest.js'
import type { ConfigProblem } from './problem.js'
import { CUSTOM, type RelationValue } from './schema.js'
import { keyText } from './schema-problems.js'
import { configWords } from './words.js'

/** A relation that a configuration adds: its rule, and what it is tested with. */
export interface OwnRelation {
  readonly rule: Rule
  readonly definition: CustomRelation
  /** Where it is written. */
  readonly file: string
  readonly line: number
  readonly examples: readonly OwnExample[]
}

export interface OwnExample {
  readonly text: string
  readonly verdict: 'holds' | 'inconsistent' | 'undecided'
  /** Where it is written. */
  readonly file: string
  readonly line: number
}

type Entries = Readonly<Record<string, RelationValue>>

/** The relations under the key `relations`, read; or everything that is wrong with them. */
export function ownRelations(
  file: string,
  text: ConfigText,
  entries: Entries,
  locale: 'zh' | 'en'
): readonly OwnRelation[] | readonly ConfigProblem[] {
  const words = configWords[locale]
  const found: OwnRelation[] = []
  const problems: ConfigProblem[] = []
  for (const [id, value] of Object.entries(entries)) {
    const wrong = (key: string, message: string): void => {
      const path = ['relations', id, key]
      problems.push({ file, ...text.placeOf(path, 'value'), key: keyText(path), message })
    }
    const facts: Record<string, FactPattern> = {}
    for (const [name, pattern] of Object.entries(value.facts)) facts[name] = patternOf(pattern)
    const formula = parseFormula(value.formula, facts)
    if ('problem' in formula) {
      wrong('formula', words.formula(formula, Object.keys(facts)))
      continue
    }
    const allowed = [...Object.keys(facts), ...messageWords]
    for (const [, name = ''] of (value.message ?? '').matchAll(/\{([^{}]+)\}/g)) {
      if (!allowed.includes(name)) wrong('message', words.placeholder(name, nearest(name, allowed), allowed))
    }
    const relation: CustomRelation = {
      id: CUSTOM + id,
      title: value.title ?? formula.text,
      formula,
      facts,
      within: value.within ?? 'paragraph',
      tolerance: value.tolerance,
      message: value.message,
      severity: value.severity ?? 'warning'
    }
    const examples = (value.examples ?? []).map((example, i) => {
      const { line } = text.placeOf(['relations', id, 'examples', i], 'value')
      return { ...example, file, line }
    })
    const { line } = text.placeOf(['relations', id], 'key')
    found.push({ rule: customRule(relation), definition: relation, file, line, examples })
  }
  return problems.length > 0 ? problems : found
}

type Written = RelationValue['facts'][string]

function patternOf(written: Written): FactPattern {
  if (typeof written === 'string' || Array.isArray(written)) return { label: listOf(written), year: 'this' }
  const { label, not, unit, stage, year, section, column, row } = written
  return {
    label: listOf(label),
    not: given(not),
    unit,
    stage,
    year: year ?? 'this',
    section: given(section),
    column: given(column),
    row: given(row)
  }
}

function given(words: string | readonly string[] | undefined): readonly string[] | undefined {
  return words === undefined ? undefined : listOf(words)
}

function listOf(words: string | readonly string[]): readonly string[] {
  return (typeof words === 'string' ? [words] : words).map((word) => word.replace(/\s/g, ''))
}
