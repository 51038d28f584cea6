import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, relative, sep } from 'node:path'
import picomatch from 'picomatch'
import { ArchiveError, listArchive } from './archive.js'
import { closedArchives, reportEndings } from './extensions.data.js'
import type { AuditFailure, Item } from './item.js'
import { stateFolder } from './results/files.js'

export interface CollectSettings {
  readonly include: readonly string[]
  readonly exclude: readonly string[]
}

export interface Collected {
  /** By path, each once. */
  readonly items: readonly Item[]
  readonly failures: readonly AuditFailure[]
  /** Files of folders and archives that are no reports, by ending. */
  readonly skipped: ReadonlyMap<string, number>
}

/** What there is to check: folders with everything below them, globs, single files; .zip files are looked into. */
export async function collect(operands: readonly string[], settings: CollectSettings): Promise<Collected> {
  const collector = new Collector(settings)
  for (const operand of operands) await collector.operand(operand)
  return collector.collected()
}

class Collector {
  private readonly items = new Map<string, Item>()
  private readonly failures: AuditFailure[] = []
  private readonly skipped = new Map<string, number>()
  private readonly included: (path: string) => boolean
  private readonly excluded: (path: string) => boolean
  private readonly wantsEndings: boolean

  constructor({ include, exclude }: CollectSettings) {
    this.wantsEndings = include.length === 0
    this.included = include.length === 0 ? () => true : matcher(include)
    this.excluded = exclude.length === 0 ? () => false : matcher(exclude)
  }

  collected(): Collected {
    const items = [...this.items.values()].sort((a, b) => (a.path < b.path ? -1 : 1))
    return { items, failures: this.failures, skipped: this.skipped }
  }

  async operand(operand: string): Promise<void> {
    const entry = await stat(operand).catch(() => undefined)
    if (entry?.isDirectory()) return this.folder(operand, operand, () => true)
    if (entry) return isZip(operand) ? this.archive(operand, operand) : this.take({ path: operand, file: operand })
    const { base, glob, isGlob } = picomatch.scan(operand.split(sep).join('/'))
    if (!isGlob) {
      this.failures.push({ path: operand, problem: 'missing' })
      return
    }
    const before = this.items.size + this.failures.length
    const matches = picomatch(glob)
    await this.folder(base === '' ? '.' : base, base === '' ? '.' : base, matches)
    if (this.items.size + this.failures.length === before)
      this.failures.push({ path: operand, problem: 'nothing-matches' })
  }

  /** Everything below `folder`; `root`: the folder that was named. Links to folders are not followed: they may lead in circles. */
  private async folder(folder: string, root: string, wanted: (path: string) => boolean): Promise<void> {
    const pending = [folder]
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const entries = await readdir(next, { withFileTypes: true }).catch(() => undefined)
      if (!entries) {
        this.failures.push({ path: next, problem: 'forbidden' })
        continue
      }
      // What an audit has written is not handed in.
      if (entries.some(({ name }) => name === stateFolder)) continue
      for (const entry of entries) {
        if (isHidden(entry.name)) continue
        const path = join(next, entry.name)
        if (entry.isDirectory()) pending.push(path)
        else if (wanted(unixPath(relative(root, path)))) await this.file(path, root)
      }
    }
  }

  private async file(path: string, root: string): Promise<void> {
    const below = unixPath(relative(root, path))
    if (this.excluded(below)) return
    if (isZip(path)) return this.archive(path, root)
    if (!this.included(below)) return
    if (!this.wanted(path)) return
    if (closedArchives.has(endingOf(path)))
      this.failures.push({ path, problem: 'closed-archive', detail: endingOf(path) })
    else this.take({ path, file: path, ...folderOf(below) })
  }

  private async archive(file: string, root: string): Promise<void> {
    try {
      for (const { index, name } of await listArchive(file)) {
        const below = file === root ? name : `${unixPath(relative(root, file))}/${name}`
        if (isHidden(basename(name)) || name.startsWith('__MACOSX/') || this.excluded(below)) continue
        if (!this.included(below)) continue
        const path = `${file}/${name}`
        if (isZip(name)) this.failures.push({ path, problem: 'nested-archive' })
        else if (!this.wanted(name)) continue
        else if (closedArchives.has(endingOf(name)))
          this.failures.push({ path, problem: 'closed-archive', detail: endingOf(name) })
        else this.take({ path, file, entry: index, ...folderOf(name) })
      }
    } catch (error) {
      if (!(error instanceof ArchiveError)) throw error
      this.failures.push({ path: file, problem: error.problem, detail: error.message })
    }
  }

  /** Whether a file can be a report, or an archive of reports; else it is counted. */
  private wanted(path: string): boolean {
    const ending = endingOf(path)
    if (!this.wantsEndings || reportEndings.has(ending) || closedArchives.has(ending)) return true
    this.skipped.set(ending, (this.skipped.get(ending) ?? 0) + 1)
    return false
  }

  private take(item: Item): void {
    const known = this.items.get(item.path)
    // Two files of one archive may have one name: both are checked.
    if (known && known.entry !== item.entry) {
      const path = `${item.path}#${item.entry}`
      this.items.set(path, { ...item, path })
    } else if (!known) this.items.set(item.path, item)
  }
}

function folderOf(below: string): { folder?: string } {
  const [first, ...rest] = below.split('/')
  return first === undefined || rest.length === 0 ? {} : { folder: first }
}

/** `*.docx` matches in every folder, `归档/**` from the folder that was named. */
function matcher(globs: readonly string[]): (path: string) => boolean {
  const matches = globs.map((glob) => picomatch(glob, { basename: !glob.includes('/') }))
  return (path) => matches.some((match) => match(path))
}

/** Hidden files, and what Word and WPS leave beside an open document. */
const isHidden = (name: string): boolean => name.startsWith('.') || name.startsWith('~$') || name === 'Thumbs.db'
const endingOf = (path: string): string => extname(path).toLowerCase()
const isZip = (path: string): boolean => endingOf(path) === '.zip'
const unixPath = (path: string): string => path.split(sep).join('/')
