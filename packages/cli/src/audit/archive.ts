import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { maximumMegabytes } from '../limits.js'

/** More files than these in one archive are no submissions of a year. */
export const mostEntries = 20_000
/** Of all files of an archive, unpacked; each file has the limit of a report besides. */
export const mostArchiveMegabytes = 8192
/** What expands more than this is made to fill a disk, not to be read; small files may, blank tables pack well. */
const mostExpansion = 200
const freelyExpanded = 16 * 1024 * 1024
const maximumBytes = maximumMegabytes * 1024 * 1024

/** Says what is wrong with an archive or a file in it. */
export class ArchiveError extends Error {
  readonly problem: 'broken-archive' | 'encrypted-entry' | 'large-archive' | 'too-large'

  constructor(problem: ArchiveError['problem'], detail: string) {
    super(detail)
    this.problem = problem
  }
}

export interface ArchiveEntry {
  /** Its number in the archive's directory. */
  readonly index: number
  readonly name: string
}

/** The files in an archive; nothing is unpacked. Throws an {@link ArchiveError}. */
export async function listArchive(file: string): Promise<ArchiveEntry[]> {
  const archive = await opened(file)
  try {
    if (archive.entryCount > mostEntries) throw new ArchiveError('large-archive', `${archive.entryCount}`)
    const entries: ArchiveEntry[] = []
    let bytes = 0
    let index = 0
    for await (const entry of archive.eachEntry()) {
      const name = nameOf(entry)
      bytes += entry.uncompressedSize
      if (bytes > mostArchiveMegabytes * 1024 * 1024) throw new ArchiveError('large-archive', megabytes(bytes))
      if (!name.endsWith('/')) entries.push({ index, name })
      index++
    }
    return entries
  } catch (error) {
    throw asArchiveError(error)
  } finally {
    archive.close()
  }
}

/** Reads files of archives; the directory of the last archive is kept. */
export class ArchiveReader {
  private file = ''
  private archive: ZipFile | undefined
  private entries: Entry[] = []

  /** The unpacked bytes, bounded. Throws an {@link ArchiveError}. */
  async read(file: string, index: number): Promise<Uint8Array> {
    try {
      await this.turnTo(file)
      const entry = this.entries[index]
      if (!this.archive || !entry) throw new ArchiveError('broken-archive', `#${index}`)
      if (entry.isEncrypted()) throw new ArchiveError('encrypted-entry', '')
      if (entry.uncompressedSize > Math.max(freelyExpanded, mostExpansion * entry.compressedSize))
        throw new ArchiveError('large-archive', megabytes(entry.uncompressedSize))
      if (entry.uncompressedSize > maximumBytes) throw new ArchiveError('too-large', megabytes(entry.uncompressedSize))
      const chunks: Uint8Array[] = []
      let size = 0
      // The declared size is only what the archive says: what comes out is counted.
      for await (const chunk of (await this.archive.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>) {
        size += chunk.length
        if (size > maximumBytes) throw new ArchiveError('too-large', `> ${megabytes(maximumBytes)}`)
        chunks.push(chunk)
      }
      return Buffer.concat(chunks)
    } catch (error) {
      throw asArchiveError(error)
    }
  }

  private async turnTo(file: string): Promise<void> {
    if (this.file === file && this.archive) return
    this.archive?.close()
    this.archive = undefined
    this.entries = []
    const archive = await opened(file)
    this.archive = archive
    this.file = file
    for await (const entry of archive.eachEntry()) {
      if (this.entries.length > mostEntries) break
      this.entries.push(entry)
    }
  }
}

async function opened(file: string): Promise<ZipFile> {
  try {
    // Names are labels here, never paths to write to: they are decoded by nameOf, and the odd ones are no reason to stop.
    return await openPromise(file, { autoClose: false, decodeStrings: false })
  } catch (error) {
    throw asArchiveError(error)
  }
}

function asArchiveError(error: unknown): ArchiveError {
  if (error instanceof ArchiveError) return error
  return new ArchiveError('broken-archive', error instanceof Error ? error.message : String(error))
}

const UTF8_FLAG = 0x800

/** The name of an entry: UTF-8 where it says so or is, else GBK, as Chinese Windows packs. */
function nameOf(entry: Entry): string {
  const raw = entry.fileNameRaw
  let name: string
  if (entry.generalPurposeBitFlag & UTF8_FLAG) name = raw.toString('utf8')
  else {
    try {
      name = new TextDecoder('utf-8', { fatal: true }).decode(raw)
    } catch {
      name = new TextDecoder('gb18030').decode(raw)
    }
  }
  return name.replaceAll('\\', '/').replace(/[\u0000-\u001F\u007F]/g, '')
}

const megabytes = (size: number): string => `${(size / 1024 / 1024).toFixed(1)} MB`
