import { type AcceptedFinding, acceptedIn, type Baseline, baselineSchema, emptyBaseline } from '@gouji/core'
import { readFile } from 'node:fs/promises'
import { dirname, relative, resolve, sep } from 'node:path'
import type { Job } from './plan.js'
import type { Checked } from './run.js'
import { writeWhole } from './whole-file.js'

export const defaultBaseline = 'gouji.baseline.json'

/** A baseline and where it lies. */
export interface BaselineFile {
  readonly path: string
  readonly baseline: Baseline
}

/** Reads a baseline; one line that says what is wrong with it otherwise. `mayBeMissing`: then it is an empty one. */
export async function readBaseline(path: string, mayBeMissing = false): Promise<BaselineFile | { message: string }> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && mayBeMissing) return { path, baseline: emptyBaseline }
    return { message: `基线 ${path} 读不了（${code === 'ENOENT' ? '没有这个文件' : code}）；先用 gouji baseline 生成` }
  }
  try {
    const parsed = baselineSchema.safeParse(JSON.parse(text))
    if (parsed.success) return { path, baseline: parsed.data }
    const [issue] = parsed.error.issues
    return {
      message: `基线 ${path} 的 ${issue?.path.join('.') || '内容'} 不对（${issue?.message}）；请用 gouji baseline 重新生成`
    }
  } catch {
    return { message: `基线 ${path} 不是 JSON；请用 gouji baseline 重新生成` }
  }
}

/** Writes the baseline whole or not at all; a line for the user when that fails. */
export async function writeBaseline({ path, baseline }: BaselineFile): Promise<{ message: string } | undefined> {
  try {
    await writeWhole(path, `${JSON.stringify(baseline, undefined, 2)}\n`)
    return undefined
  } catch (error) {
    return {
      message: `基线 ${path} 写不了（${(error as NodeJS.ErrnoException).code ?? String(error)}）；请检查目录和权限`
    }
  }
}

/** The name of a file in the baseline at `baselinePath`. */
export function nameInBaseline(baselinePath: string, path: string): string {
  return relative(resolve(dirname(baselinePath)), resolve(path))
    .split(sep)
    .join('/')
}

/** The findings that the baseline accepts in the file at `path`. */
export function acceptedFor({ path: own, baseline }: BaselineFile, path: string): ReadonlySet<string> {
  return acceptedIn(baseline, nameInBaseline(own, path))
}

/**
 * The jobs with what their baselines accept: the one at `asked`, else the one that each job's configuration names. One
 * line that says what is wrong when one of them cannot be read.
 */
export async function withBaselines(
  jobs: readonly Job[],
  asked: string | undefined,
  stdinFilename = '<stdin>'
): Promise<{ jobs: Job[]; baselines: BaselineFile[] } | { message: string }> {
  const files = new Map<string, BaselineFile>()
  const based: Job[] = []
  for (const job of jobs) {
    const path = asked ?? job.settings.baseline
    if (path === undefined) {
      based.push(job)
      continue
    }
    const file = files.get(path) ?? (await readBaseline(path))
    if ('message' in file) return file
    files.set(path, file)
    based.push({ ...job, accepted: acceptedFor(file, job.file === '-' ? stdinFilename : job.file) })
  }
  return { jobs: based, baselines: [...files.values()] }
}

/** What a baseline remembers of a checked file. */
export function entriesOf({ report, result }: Checked): AcceptedFinding[] {
  return result.findings.map(({ fingerprint, rule, message, span }) => ({
    fingerprint,
    rule,
    text: report.text.slice(span.start, span.end),
    message
  }))
}

/** How many entries of the checked files no longer occur. */
export function goneFrom(file: BaselineFile, checked: readonly Checked[]): number {
  let gone = 0
  for (const { path, result } of checked) {
    const used = new Set(result.suppressed.map(({ finding }) => finding.fingerprint))
    for (const fingerprint of acceptedFor(file, path)) if (!used.has(fingerprint)) gone++
  }
  return gone
}
