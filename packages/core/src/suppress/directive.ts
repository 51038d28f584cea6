import type { Span } from '../text/span.js'

/** How far a directive reaches: the line it is about, the table, the section or the whole report. */
export type DirectiveScope = 'line' | 'table' | 'section' | 'file'

/** What an author wrote to silence rules at a place, with the reason: 「勾稽忽略 share -- 占比以上级口径计算」. */
export interface Directive {
  /** The directive's own words; for a Word comment, the words that it is attached to. */
  readonly span: Span
  readonly scope: DirectiveScope
  /** It is about the line below, whatever stands beside it. */
  readonly nextLine: boolean
  /** Ids or titles of rules as written; `all` for every rule. */
  readonly rules: readonly string[] | 'all'
  /** Empty when none was given: then it silences nothing. */
  readonly reason: string
}

/** A comment of an editor, attached to words of the report: it may be a directive. */
export interface Remark {
  readonly span: Span
  readonly words: string
}

const scopes: Readonly<Record<string, readonly [scope: DirectiveScope, nextLine: boolean]>> = {
  '': ['line', false],
  本行: ['line', false],
  下一行: ['line', true],
  下行: ['line', true],
  本表: ['table', false],
  本节: ['section', false],
  本章: ['section', false],
  全文: ['file', false],
  '-line': ['line', false],
  '-next-line': ['line', true],
  '-table': ['table', false],
  '-section': ['section', false],
  '-file': ['file', false]
}

/** Word turns two hyphens into a dash while one types. */
const pattern =
  /^\s*(?:勾稽忽略(本行|下一行|下行|本表|本节|本章|全文|)|gouji-ignore(-line|-next-line|-table|-section|-file|))(?=[\s:：,，、]|-|–|—|－|$)[\s:：]*/
const reasonMark = /(?:--|－－|—{1,2}|–)\s*|(?:^|[\s，,；;])(?:理由|原因|because)\s*[:：]\s*/
const everyRule = /^(?:全部|所有|all|\*)$/i

/**
 * Reads the words of a comment; undefined when it is no directive. What is wrong with a directive (no rule, no reason)
 * stays in it, to be reported.
 */
export function parseDirective(words: string, span: Span): Directive | undefined {
  const match = pattern.exec(words)
  if (!match) return undefined
  const [scope, nextLine] = scopes[match[1] ?? match[2] ?? ''] as readonly [DirectiveScope, boolean]
  const rest = words.slice(match[0].length)
  const mark = reasonMark.exec(rest)
  const names = (mark ? rest.slice(0, mark.index) : rest).split(/[\s,，、;；]+/).filter((name) => name !== '')
  const reason = mark ? rest.slice(mark.index + mark[0].length).trim() : ''
  return { span, scope, nextLine, rules: names.some((name) => everyRule.test(name)) ? 'all' : names, reason }
}
