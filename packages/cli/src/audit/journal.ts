import { closeSync, createReadStream, openSync, readSync, writeSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'

/**
 * The journal: what was found in each submission, one line each, in files that only grow. `<checksum> <key> <record>`;
 * a line that a crash or a full disk has torn fails its checksum and is left out. Every process appends to a file of
 * its own, so nothing is ever written over.
 */

/** Where a record stands: its file, and its bytes in it. */
export interface Locator {
  readonly file: string
  readonly offset: number
  readonly length: number
}

const CHECKSUM = 8
const KEY = 40
/** `checksum key ` in front of the record. */
const HEAD = CHECKSUM + 1 + KEY + 1
const NEWLINE = 10

/** Appends records to a file of its own. Throws the system's error when the disk is full. */
export class JournalWriter {
  private readonly file: string
  private readonly descriptor: number
  private offset = 0

  constructor(folder: string, name: string) {
    this.file = name
    // `wx`: a file of an earlier run is never continued.
    this.descriptor = openSync(join(folder, name), 'wx')
  }

  append(key: string, record: string): Locator {
    const body = Buffer.from(`${key} ${record}`)
    const line = Buffer.concat([Buffer.from(`${checksum(body)} `), body, Buffer.from('\n')])
    for (let written = 0; written < line.length; ) written += writeSync(this.descriptor, line, written)
    const locator = { file: this.file, offset: this.offset + HEAD, length: body.length - KEY - 1 }
    this.offset += line.length
    return locator
  }

  close(): void {
    closeSync(this.descriptor)
  }
}

/** Every whole line of the journal in `folder`, by key. A folder that is not there is empty. */
export async function readJournal(folder: string): Promise<Map<string, Locator>> {
  await mkdir(folder, { recursive: true })
  const records = new Map<string, Locator>()
  const names = (await readdir(folder)).filter((name) => name.endsWith('.journal')).sort()
  for (const file of names) {
    for await (const { line, offset } of linesOf(join(folder, file))) {
      if (line.length < HEAD || line.toString('latin1', 0, CHECKSUM) !== checksum(line.subarray(CHECKSUM + 1))) continue
      const key = line.toString('latin1', CHECKSUM + 1, CHECKSUM + 1 + KEY)
      records.set(key, { file, offset: offset + HEAD, length: line.length - HEAD })
    }
  }
  return records
}

/** The lines of a file that end in a newline, with their offsets. */
async function* linesOf(path: string): AsyncGenerator<{ line: Buffer; offset: number }> {
  let rest: Buffer = Buffer.alloc(0)
  let offset = 0
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let from = 0
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, from)) {
      yield { line: bytes.subarray(from, end), offset: offset + from }
      from = end + 1
    }
    rest = Buffer.from(bytes.subarray(from))
    offset += from
  }
}

/** Reads records of a journal by their place. */
export class JournalReader {
  private readonly folder: string
  private readonly descriptors = new Map<string, number>()

  constructor(folder: string) {
    this.folder = folder
  }

  read({ file, offset, length }: Locator): string {
    let descriptor = this.descriptors.get(file)
    if (descriptor === undefined) {
      descriptor = openSync(join(this.folder, file), 'r')
      this.descriptors.set(file, descriptor)
    }
    const bytes = Buffer.alloc(length)
    for (let done = 0; done < length; ) {
      const read = readSync(descriptor, bytes, done, length - done, offset + done)
      if (read === 0) throw new Error(`${file}: the journal ends before ${offset + length}`)
      done += read
    }
    return bytes.toString('utf8')
  }

  close(): void {
    for (const descriptor of this.descriptors.values()) closeSync(descriptor)
    this.descriptors.clear()
  }
}

function checksum(bytes: Uint8Array): string {
  return crc32(bytes).toString(16).padStart(CHECKSUM, '0')
}
