import { readFile, stat } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { ConfigHost } from '@gouji/config'

/** More than this is no configuration: not read into memory. */
const MAXIMUM_BYTES = 4_000_000
const absent: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR'])

/** Configurations on the disk, named as seen from the working directory. */
export const diskHost: ConfigHost = {
  async readText(path) {
    try {
      const entry = await stat(path)
      if (!entry.isFile()) return undefined
      if (entry.size > MAXIMUM_BYTES) throw Object.assign(new Error('too large'), { code: 'EFBIG' })
      return await readFile(path, 'utf8')
    } catch (error) {
      if (absent.has((error as NodeJS.ErrnoException).code ?? '')) return undefined
      throw error
    }
  },
  folderOf: (path) => dirname(path),
  join: (folder, path) => resolve(folder, path),
  below(folder, path) {
    const way = relative(folder, path)
    if (way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return undefined
    return sep === '/' ? way : way.split(sep).join('/')
  },
  nameOf(path) {
    const way = relative(process.cwd(), path)
    return way === '' || way.startsWith('..') || isAbsolute(way) ? path : way
  }
}
