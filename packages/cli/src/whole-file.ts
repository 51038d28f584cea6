import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file that appears whole or not at all: beside its place first, flushed to the disk, then renamed over it.
 * Rejects with the system's error when that fails; then nothing is left behind and an older file stays as it was.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await makeWhole(path, async (temporary) => {
    const file = await open(temporary, 'w')
    try {
      await file.writeFile(content)
    } finally {
      await file.close()
    }
  })
}

/** The same for what writes its file itself: `make` gets the path to write to. */
export async function makeWhole(path: string, make: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
  try {
    await make(temporary)
    const file = await open(temporary, 'r+')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}
