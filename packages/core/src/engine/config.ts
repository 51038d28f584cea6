import type { Severity } from '../relations/relation.js'
import type { Locale, Rule } from './rule.js'

/** What a user says about one rule. */
export interface RuleSetting {
  /** In place of the rule's own; also turns on a rule that waits in the nursery. `on` leaves the rule its own severities. */
  readonly severity?: Severity | 'on' | 'off'
  /** As the rule's own schema asks for. */
  readonly options?: unknown
}

export interface EngineConfig {
  /** The language of messages; Chinese when not given. */
  readonly locale?: Locale
  /** Fingerprints of findings that a baseline has accepted. */
  readonly accepted?: ReadonlySet<string>
  /** The least that a finding counts for, where the user has not said more of its rule; `info` when not given. */
  readonly leastSeverity?: Severity | undefined
  /** By rule id. */
  readonly rules?: Readonly<Record<string, RuleSetting>>
}

/** A mistake of the user's, not of ours: to be shown with its data, without a stack. */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly code: 'unknown-rule' | 'bad-options'
  readonly rule: string
  /** Where in the options, and what the schema has to say. */
  readonly problems: readonly { readonly path: readonly (string | number)[]; readonly message: string }[]

  constructor(code: UserError['code'], rule: string, problems: UserError['problems'] = []) {
    super(`${code}: ${rule}${problems.map(({ path, message }) => `\n  ${path.join('.')}: ${message}`).join('')}`)
    this.code = code
    this.rule = rule
    this.problems = problems
  }
}

/** A rule that is on, with its options checked. */
export interface ActiveRule {
  readonly rule: Rule
  readonly options: unknown
  /** The user's own word on it, which goes before what relations and issues ask for. */
  readonly severity?: Severity
  /** What relations and issues ask for is raised to this. */
  readonly least: Severity
}

/**
 * The rules that are on under `config`, in the order given. Throws a {@link UserError} for a setting of no rule and for
 * options that a rule does not take.
 */
export function activeRules(rules: readonly Rule[], config: EngineConfig): ActiveRule[] {
  const settings = config.rules ?? {}
  const known = new Set(rules.map((rule) => rule.meta.id))
  for (const id of Object.keys(settings)) if (!known.has(id)) throw new UserError('unknown-rule', id)
  const active: ActiveRule[] = []
  for (const rule of rules) {
    const setting = Object.hasOwn(settings, rule.meta.id) ? settings[rule.meta.id] : undefined
    const options = optionsOf(rule, setting)
    const severity = setting?.severity
    if (severity === 'off' || (severity === undefined && rule.meta.preset === 'nursery')) continue
    const least = config.leastSeverity ?? 'info'
    active.push({ rule, options, least, ...(severity === undefined || severity === 'on' ? {} : { severity }) })
  }
  return active
}

function optionsOf(rule: Rule, setting: RuleSetting | undefined): unknown {
  if (!rule.options) {
    if (setting?.options === undefined) return {}
    throw new UserError('bad-options', rule.meta.id)
  }
  const parsed = rule.options.safeParse(setting?.options ?? {})
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map(({ path, message }) => ({
    path: path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
    message
  }))
  throw new UserError('bad-options', rule.meta.id, problems)
}
