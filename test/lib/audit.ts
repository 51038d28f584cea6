import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { root } from '../../scripts/lib/root.mjs'
import { bin, gouji } from './command.js'

const heading = '云岫县水利局2022年度职业技能培训项目支出绩效自评报告\n一、项目资金情况\n'
/** A report whose figures agree, and the same with a wrong rate. */
export const right = `${heading}全年预算数820.00万元，全年执行数779.00万元，预算执行率为95.00%。\n`
export const wrong = right.replace('95.00%', '85.00%')

export const resultFiles = ['复核.xlsx', '总览.html', '结果.ndjson', '结果.db']

/** Makes folders of submissions, all of them in one that {@link Submissions.remove} takes away. */
export class Submissions {
  private readonly folder = mkdtempSync(join(tmpdir(), 'gouji-audit-'))
  private serial = 0

  /** A name that nothing has yet. */
  next(): string {
    return `${++this.serial}`
  }

  /** A new folder with these files in it. */
  of(files: Readonly<Record<string, string | Uint8Array>>): string {
    const into = join(this.folder, this.next())
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(into, name, '..'), { recursive: true })
      writeFileSync(join(into, name), content)
    }
    return into
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

export const audit = (...args: string[]) => gouji(['audit', ...args])

/** The rows of a result workbook's sheet, its header first. */
export async function rowsOf(out: string, sheet: number): Promise<string[][]> {
  const { sheets } = await readXlsx(readFileSync(join(out, '复核.xlsx')))
  return (sheets[sheet]?.rows ?? []).map((row) =>
    row.map((cell) => (cell === null ? '' : `${cell as string | number}`))
  )
}

type Line = Readonly<Record<string, unknown>> & { readonly type: string }

export function linesOf(out: string): Line[] {
  const text = readFileSync(join(out, '结果.ndjson'), 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

export const failuresOf = (out: string): Line[] => linesOf(out).filter(({ type }) => type === 'failure')

/** All results, to be compared. */
export const bytesOf = (out: string): string[] =>
  resultFiles.map((name) => readFileSync(join(out, name)).toString('base64'))

/** What a query on the results gives. */
export function queried(out: string, sql: string): Record<string, unknown>[] {
  return JSON.parse(gouji(['query', out, sql, '--format', 'json']).stdout) as Record<string, unknown>[]
}

/** Starts the command, and does not wait for it. */
export function start(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [bin, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] })
}

export async function ended(child: ChildProcess): Promise<{ status: number | null; stderr: string }> {
  let stderr = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  const status = await new Promise<number | null>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
    else child.on('exit', resolve)
  })
  return { status, stderr }
}

/** Waits until it has come to that. */
export async function until(come: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2000; tries++) {
    if (come()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('did not come in 20 s')
}

/** How many lines the journal in a result folder has. */
export function recordsIn(out: string): number {
  const journal = join(out, '.gouji/journal')
  if (!existsSync(journal)) return 0
  const texts = readdirSync(journal).map((name) => readFileSync(join(journal, name)).toString('latin1'))
  return texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0)
}
