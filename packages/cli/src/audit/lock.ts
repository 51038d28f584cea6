import { open, readFile, rm } from 'node:fs/promises'

/** Takes the lock of a result folder: the number of the process that has it, or undefined when it is ours now. */
export async function takeLock(file: string): Promise<number | undefined> {
  for (let tries = 0; tries < 2; tries++) {
    try {
      const handle = await open(file, 'wx')
      await handle.writeFile(`${process.pid}\n`)
      await handle.close()
      return undefined
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10)
      if (Number.isInteger(holder) && isAlive(holder)) return holder
      // Left by a run that was killed.
      await rm(file, { force: true })
    }
  }
  return -1
}

export async function releaseLock(file: string): Promise<void> {
  await rm(file, { force: true })
}

function isAlive(process_: number): boolean {
  if (process_ === process.pid) return false
  try {
    process.kill(process_, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
