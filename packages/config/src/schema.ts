import type { Rule } from '@gouji/core'
import { z } from 'zod'

/** What the schema is made for: the rules, and the names of output formats where they are known. */
export interface Vocabulary {
  readonly rules: readonly Rule[]
  readonly presets: readonly string[]
  readonly profiles: readonly string[]
  readonly formats?: readonly string[]
}

const MOST_GLOBS = 200
const LONGEST_GLOB = 200

const level = z
  .enum(['off', 'on', 'error', 'warning', 'info'])
  .describe('off 关闭；on 打开，级别由规则自己定；error、warning、info 打开并改为这一级别')
const severity = z.enum(['error', 'warning', 'info'])
const glob = z.string().min(1).max(LONGEST_GLOB)
const globs = z.union([glob, z.array(glob).min(1).max(MOST_GLOBS)])

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
  return z.strictObject(entries)
}

/** What a configuration says of one rule. */
export type RuleValue = Level | { readonly severity?: Level; readonly options?: Readonly<Record<string, unknown>> }
type Level = z.output<typeof level>
