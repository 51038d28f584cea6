import pages from 'gouji:rule-pages'
import { CUSTOM, nearest } from '@gouji/config'
import type { Locale } from '@gouji/core'
import { rules } from '@gouji/rules'
import { z } from 'zod'
import { checkFiles } from '../check-files.js'
import { configFlags, configOption, configStore } from '../config-options.js'
import { explanation, findingsWith } from '../explain-finding.js'
import { failureMessages } from '../messages.js'
import { nearestRule } from '../nearest-rule.js'
import { write } from '../output.js'
import { plan } from '../plan.js'
import { relationPage } from '../relation-page.js'
import { words } from '../words/words.js'
import type { CliCommand, ExitStatus, Invocation } from './command.js'
import { sharedFlags, sharedOptions, usageError } from './shared-options.js'

const explainOptions = z.object({
  lang: sharedOptions.lang,
  what: z.string().min(1, '没有写规则或指纹'),
  files: z.array(z.string()).transform((files) => [...new Set(files)]),
  config: configOption
})

const LEAST_PREFIX = 4

const helpTail = `
问题后面印着它的规则和指纹（前几位就够）。解释一个问题要写出它所在的文件：
列出所称数、算式、有关数字和位置，改成多少能相符，怎样忽略。

退出状态：0 已解释，2 没有这条规则或问题

示例：
  gouji explain execution-rate
  gouji explain 007518e 自评报告.txt`

/** `gouji explain`: the page of a rule, or all that is known of one finding. */
export const explain: CliCommand = {
  name: 'explain',
  missingArgument: '没有写规则或指纹',
  define(command, asks) {
    command
      .description('解释一条规则，或报告里的一个问题')
      .usage('[选项] 规则｜指纹 [文件…]')
      .argument('<what>', '规则的编号或中文名；或问题的指纹')
      .argument('[文件...]', '问题所在的报告')
      .option(...configFlags.config)
      .option(...configFlags.none)
      .option(...sharedFlags.lang)
      .addHelpText('after', helpTail)
      .action((what: string, files: string[], raw: object) => asks(invocation({ what, files, ...raw })))
  }
}

function invocation(raw: object): Invocation {
  const parsed = explainOptions.safeParse(raw)
  if (!parsed.success) return usageError(parsed.error)
  const { what, files } = parsed.data
  const rule = rules.find(({ meta }) => meta.id === what || meta.title.zh === what || meta.title.en === what)
  if (rule) return { kind: 'run', run: () => show(pageOf(rule.meta.id)) }
  if (what.startsWith(CUSTOM)) return { kind: 'run', run: () => explainRelation(what, parsed.data) }
  const isPrefix = what.length >= LEAST_PREFIX && /^[0-9a-f]+(?:-\d+)?$/.test(what)
  if (!isPrefix) return { kind: 'usage-error', message: `没有规则“${what}”${nearestRule(what)}` }
  if (files.length === 0) return { kind: 'usage-error', message: `“${what}”是指纹，还要写出问题所在的文件` }
  return { kind: 'run', run: () => explainFinding(what, files, parsed.data) }
}

/** A relation of the configuration that holds for the first file, or for the working directory. */
async function explainRelation(
  id: string,
  { files, lang, config }: z.output<typeof explainOptions>
): Promise<ExitStatus> {
  const jobs = await plan(files.length > 0 ? files.slice(0, 1) : [id], configStore({ lang, config }), lang)
  if (!jobs) return 2
  const relations = jobs[0]?.settings.relations ?? []
  const relation = relations.find(({ rule }) => rule.meta.id === id)
  if (relation) return show(relationPage(relation, lang))
  const known = relations.map(({ rule }) => rule.meta.id)
  await write(process.stderr, `gouji：${words[lang].noRelation(id, nearest(id, known))}\n`)
  return 2
}

async function explainFinding(
  prefix: string,
  files: readonly string[],
  { lang: locale, config }: z.output<typeof explainOptions>
): Promise<ExitStatus> {
  const jobs = await plan(files, configStore({ lang: locale, config }), locale)
  if (!jobs) return 2
  const run = await checkFiles(jobs)
  await write(process.stderr, failureMessages(run, words[locale]))
  const found = findingsWith(prefix, run.checked)
  if (found.length === 0) {
    await write(process.stderr, `gouji：${words[locale].noFingerprint(prefix)}\n`)
    return 2
  }
  const texts = found.map((one) => explanation(one, locale, whyOf(one.finding.rule, locale)))
  return show(texts.join('\n'))
}

async function show(text: string): Promise<ExitStatus> {
  return (await write(process.stdout, text)) ? 0 : 2
}

function pageOf(id: string): string {
  return pages[id] ?? ''
}

/** The paragraph 「为什么」 of a rule's page, which is Chinese. */
function whyOf(id: string, locale: Locale): string {
  if (locale !== 'zh') return ''
  return /\n## 为什么\n+([\s\S]*?)\n+## /.exec(pageOf(id))?.[1]?.replace(/\s*\n\s*/g, '') ?? ''
}
