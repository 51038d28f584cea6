import type { Fact } from '@gouji/core'
import { fullNameOf } from '../shared/addends.js'
import { identities, nameSuffix, narrower, noise } from './identities.data.js'

export interface CompiledIdentity {
  readonly id: string
  readonly total: RegExp
  readonly parts: readonly { readonly name: RegExp; readonly optional: boolean; readonly rare: boolean }[]
  readonly wide: boolean
}

/** The table of identities with its names as patterns; the qualifier is the first group. */
export const compiled: readonly CompiledIdentity[] = identities.map(({ id, total, parts, wide }) => ({
  id,
  total: pattern(total),
  parts: parts.map(({ name, optional, rare }) => ({
    name: pattern(name),
    optional: optional === true || rare === true,
    rare: rare === true
  })),
  wide: wide === true
}))

function pattern(words: string): RegExp {
  return new RegExp(`^(.{0,24}?)(?:${words})${nameSuffix}$`)
}

/** The name of a figure in prose, or a row's or column's words, in the form that the patterns match. */
export function plainName(words: string): string {
  return words.replace(noise, '').slice(-60)
}

export function nameInProse(fact: Fact): string {
  return plainName(fullNameOf(fact))
}

/** Words without which nothing is called by any name of the table: a cheap test before the patterns. */
export const someName = /支出|收入|经费|三公|公务|采购|接待|货物|工程|服务|出国|总计|结转/

/** The words in front of the name (「一般公共预算财政拨款」基本支出) when `name` is called so; `undefined` when it is another name. */
export function qualifierOf(name: string, called: RegExp): string | undefined {
  const qualifier = called.exec(name)?.[1]
  return qualifier === undefined || narrower.test(qualifier) ? undefined : qualifier
}
