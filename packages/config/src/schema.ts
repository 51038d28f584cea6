import type { Rule } from '@gouji/core'
import { reaches } from '@gouji/rules'
import { z } from 'zod'

/** What the schema is made for: the rules, and the names of output formats where they are known. */
export interface Vocabulary {
  readonly rules: readonly Rule[]
  readonly presets: readonly string[]
  readonly profiles: readonly string[]
  readonly formats?: readonly string[]
}

const MOST_GLOBS = 200
const MOST_RELATIONS = 50
const LONGEST_GLOB = 200

const level = z
  .enum(['off', 'on', 'error', 'warning', 'info'])
  .describe('off 关闭；on 打开，级别由规则自己定；error、warning、info 打开并改为这一级别')
const severity = z.enum(['error', 'warning', 'info'])
const glob = z.string().min(1).max(LONGEST_GLOB)
const globs = z.union([glob, z.array(glob).min(1).max(MOST_GLOBS)])

const LONGEST_PATTERN = 60
const pattern = z.string().min(1).max(LONGEST_PATTERN)
const patterns = z.union([pattern, z.array(pattern).min(1).max(50)])

const factSchema = z.union([
  patterns.describe('名称的写法，* 表示任意文字'),
  z.strictObject({
    label: patterns.describe('名称的写法，* 表示任意文字'),
    not: patterns.optional().describe('不算在内的写法'),
    unit: z
      .enum(['money', 'count', 'ratio', 'points', 'score', 'multiple', 'duration', 'measure', 'standard', 'none'])
      .optional()
      .describe('单位的种类：金额、数量、比率、百分点、得分、倍数、时长、度量、标准、没有单位'),
    stage: z.enum(['target', 'actual']).optional().describe('目标值或实际值'),
    year: z.enum(['this', 'last', 'next', 'any']).optional().describe('本年（默认）、上年、下年、不论'),
    section: patterns.optional().describe('所在章节的标题'),
    column: patterns.optional().describe('表里：列的表头'),
    row: patterns.optional().describe('表里：行的名称')
  })
])

/** Names of relations: letters of any script, digits and hyphens. */
const relationId = z.string().regex(/^\p{L}[\p{L}\p{N}-]{0,40}$/u)

const relationSchema = z.strictObject({
  title: z.string().min(1).max(60).optional().describe('查什么，列规则时用'),
  formula: z.string().min(3).max(400).describe('公式，如 结余率 = 结余 / 全年预算'),
  facts: z.record(z.string().min(1).max(30), factSchema).describe('公式里的名称各指哪些数'),
  within: z.enum(reaches).optional().describe('从所称的数起，最远到哪里去找别的数；默认 paragraph'),
  tolerance: z.number().positive().max(1_000_000).optional().describe('允许的差，以所称数印出的单位计'),
  message: z.string().min(1).max(200).optional().describe('提示的文字，可用 {名称}、{计算值}、{算式}、{公式}'),
  severity: severity.optional().describe('级别，默认 warning'),
  examples: z
    .array(
      z.strictObject({
        text: z.string().min(1).max(10_000).describe('一段报告'),
        verdict: z.enum(['holds', 'inconsistent', 'undecided']).describe('相符、不一致、不判断')
      })
    )
    .max(100)
    .optional()
    .describe('例子，gouji rules --test 逐个核对')
})

export type RelationValue = z.output<typeof relationSchema>

/** The schema of one configuration file. Reads are strict: an unknown key is a mistake, not a wish. */
export function configSchema({ rules, presets, profiles, formats }: Vocabulary) {
  const settings = {
    profile: z
      .union([oneOf(profiles), z.array(oneOf(profiles)).min(1).max(8)])
      .optional()
      .describe('评分方案或报告种类：一组规则和选项，见 docs/configuration.md'),
    leastSeverity: severity.optional().describe('问题的最低级别：warning 表示提示也按警告算'),
    rules: rulesSchema(rules).optional().describe('规则的开关、级别和选项')
  }
  return z
    .strictObject({
      $schema: z.string().optional().describe('编辑器据以补全和检查的 JSON Schema'),
      extends: z
        .string()
        .min(1)
        .optional()
        .describe(`在什么之上改：预设 ${presets.join('、')}，或另一份配置的相对路径（以 ./ 或 ../ 开头）`),
      lang: z.enum(['zh', 'en']).optional().describe('语言'),
      format: (formats ? oneOf(formats) : z.string()).optional().describe('输出格式'),
      quiet: z.boolean().optional().describe('只列错误和警告，不列提示'),
      maxWarnings: z.int().min(0).max(999_999_999).optional().describe('允许的警告数，超过才算有问题'),
      baseline: z.string().min(1).optional().describe('基线文件，路径以配置文件所在目录为准'),
      ...settings,
      relations: z
        .record(relationId, relationSchema)
        .refine((value) => Object.keys(value).length <= MOST_RELATIONS, { error: `≤ ${MOST_RELATIONS}` })
        .optional()
        .describe('自己写的勾稽关系，见 docs/custom-relations.md；规则名是 custom/ 加上这里的名字'),
      overrides: z
        .array(z.strictObject({ files: globs.describe('文件的通配符，以配置文件所在目录为准'), ...settings }))
        .max(MOST_GLOBS)
        .optional()
        .describe('只对一部分文件的设置，后面的优先'),
      ignore: globs.optional().describe('不核对的文件；以 ! 开头的又放回来')
    })
    .describe('Gouji（勾稽）的配置')
}

export type ConfigValue = z.output<ReturnType<typeof configSchema>>

function oneOf(names: readonly string[]) {
  return z.enum(names as readonly [string, ...string[]])
}

function rulesSchema(rules: readonly Rule[]) {
  const entries: Record<string, z.ZodType<RuleValue | undefined>> = {}
  for (const { meta, options } of rules) {
    const full = z.strictObject({
      severity: level.optional(),
      ...(options ? { options: options.optional().describe('选项') } : {})
    })
    entries[meta.id] = z.union([level, full]).optional().describe(meta.title.zh) as z.ZodType<RuleValue | undefined>
  }
  const custom = z.union([level, z.strictObject({ severity: level.optional() })])
  // what is neither a rule nor a relation is told by unknownRules
  return z.object(entries).catchall(custom)
}

/** The keys under `rules` that name no rule and cannot be a relation of the user's own, with their place. */
export function unknownRules(value: unknown, rules: readonly Rule[]): { path: (string | number)[]; keys: string[] }[] {
  const ids = new Set(rules.map(({ meta }) => meta.id))
  const found: { path: (string | number)[]; keys: string[] }[] = []
  const look = (holder: unknown, path: (string | number)[]): void => {
    const keys = keysOf(entryOf(holder, 'rules')).filter((key) => !ids.has(key) && !key.startsWith(CUSTOM))
    if (keys.length > 0) found.push({ path: [...path, 'rules'], keys })
  }
  look(value, [])
  const overrides = entryOf(value, 'overrides')
  if (Array.isArray(overrides)) for (const [i, override] of overrides.entries()) look(override, ['overrides', i])
  return found
}

function entryOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined
}

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.keys(value) : []
}

/** What the ids of a user's own relations begin with. */
export const CUSTOM = 'custom/'

/** What a configuration says of one rule. */
export type RuleValue = Level | { readonly severity?: Level; readonly options?: Readonly<Record<string, unknown>> }
type Level = z.output<typeof level>

/** The JSON Schema that editors take; as strict as {@link configSchema}. */
export function configJsonSchema(schema: z.ZodType): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override({ jsonSchema }) {
      // the map of rules: other keys only for relations of one's own
      const { additionalProperties: others, properties } = jsonSchema
      if (typeof others !== 'object' || properties === undefined || Object.keys(properties).length === 0) return
      jsonSchema.patternProperties = { [`^${CUSTOM}`]: others }
      jsonSchema.additionalProperties = false
    }
  })
}
