import type { Locale, Severity } from '@gouji/core'

/** What is written into documents, and said about writing them. */
export interface WritingWords {
  /** The first line of a comment. */
  headline(severity: string, message: string): string
  /** At another figure that a finding speaks of. */
  related(label: string, text: string, place: string, message: string): string
  signature(rule: string, fingerprint: string): string
  annotated(path: string, count: number, out: string): string
  nothing(path: string): string
  exists(out: string): string
  isInput(out: string): string
  fixed(path: string, count: number, out: string): string
  /** How many problems there were and are. */
  outcome(before: Readonly<Record<Severity, number>>, after: Readonly<Record<Severity, number>>): string
  noRepair(prefix: string): string
  ambiguous(prefix: string, fingerprints: readonly string[]): string
  notOffered(prefix: string, wanted: string, offered: readonly string[]): string
  overlap(first: string, second: string): string
  /** One repair, to be chosen. */
  choice(fingerprint: string, place: string, from: string, to: readonly string[], message: string): string
  needsApply: string
  noRepairs(path: string): string
  /** On a terminal. */
  question(count: number): string
  noneChosen: string
}

const zh: WritingWords = {
  headline: (severity, message) => `【${severity}】${message}`,
  related: (label, text, place, message) =>
    `【有关】${label === '' ? '' : `${label}：`}${text}。与${place}的问题有关：${message}`,
  signature: (rule, fingerprint) => `规则 ${rule}，指纹 ${fingerprint}`,
  annotated: (path, count, out) => `${path}：批注 ${count} 处，写入 ${out}`,
  nothing: (path) => `${path}：没有要批注的问题，没有写文件`,
  exists: (out) => `${out} 已经存在；要覆盖请加 --force，或用 --out 写到别处`,
  isInput: (out) => `--out 不能是报告本身“${out}”；请换一个文件名`,
  fixed: (path, count, out) => `${path}：改了 ${count} 处，写入 ${out}`,
  outcome: (before, after) =>
    `改前：错误 ${before.error}、警告 ${before.warning}、提示 ${before.info}；` +
    `改后：错误 ${after.error}、警告 ${after.warning}、提示 ${after.info}`,
  noRepair: (prefix) => `没有指纹以“${prefix}”开头而又有改法的问题；不写 --apply 可以看到有哪些`,
  ambiguous: (prefix, fingerprints) => `“${prefix}”可以指 ${fingerprints.join('、')}；请多写几位`,
  notOffered: (prefix, wanted, offered) => `“${prefix}”不能改为“${wanted}”；可以改为：${offered.join('、')}`,
  overlap: (first, second) => `${first} 和 ${second} 改的是同一处；请只选一个`,
  choice: (fingerprint, place, from, to, message) =>
    `${fingerprint}  ${place}  “${from}” → ${to.map((one) => `“${one}”`).join(' 或 ')}  ${message}`,
  needsApply: '没有写 --apply；可以选的改法：',
  noRepairs: (path) => `${path}：没有可以代为改写的问题`,
  question: (count) => `改吗？写序号（1${count > 1 ? `–${count}` : ''}），回车跳过，q 结束：`,
  noneChosen: '一处也没有选，没有写文件'
}

const en: WritingWords = {
  headline: (severity, message) => `[${severity}] ${message}`,
  related: (label, text, place, message) =>
    `[related] ${label === '' ? '' : `${label}: `}${text}. Part of the finding at ${place}: ${message}`,
  signature: (rule, fingerprint) => `rule ${rule}, fingerprint ${fingerprint}`,
  annotated: (path, count, out) => `${path}: ${count} comment${count === 1 ? '' : 's'}, written to ${out}`,
  nothing: (path) => `${path}: nothing to comment on, no file written`,
  exists: (out) => `${out} exists; add --force to overwrite it, or choose another file with --out`,
  isInput: (out) => `--out must not be the report itself ("${out}"); choose another file`,
  fixed: (path, count, out) => `${path}: ${count} change${count === 1 ? '' : 's'}, written to ${out}`,
  outcome: (before, after) =>
    `before: ${before.error} errors, ${before.warning} warnings, ${before.info} info; ` +
    `after: ${after.error} errors, ${after.warning} warnings, ${after.info} info`,
  noRepair: (prefix) =>
    `no finding with a repair has a fingerprint that begins with "${prefix}"; leave out --apply to see which do`,
  ambiguous: (prefix, fingerprints) => `"${prefix}" may be ${fingerprints.join(', ')}; write more of it`,
  notOffered: (prefix, wanted, offered) =>
    `"${prefix}" cannot become "${wanted}"; it can become: ${offered.join(', ')}`,
  overlap: (first, second) => `${first} and ${second} change the same place; choose one`,
  choice: (fingerprint, place, from, to, message) =>
    `${fingerprint}  ${place}  "${from}" → ${to.map((one) => `"${one}"`).join(' or ')}  ${message}`,
  needsApply: 'no --apply; the repairs to choose from:',
  noRepairs: (path) => `${path}: no finding that can be repaired for you`,
  question: (count) => `Change it? A number (1${count > 1 ? `–${count}` : ''}), Enter to skip, q to end: `,
  noneChosen: 'nothing chosen, no file written'
}

export const writing: Readonly<Record<Locale, WritingWords>> = { zh, en }
