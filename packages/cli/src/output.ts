import { writeWhole } from './whole-file.js'
import type { Words } from './words/words.js'

/** Writes a result to the file that was asked for, whole or not at all; false, with a line on standard error, when it cannot. */
export async function writeOut(path: string, content: string, text: Words): Promise<boolean> {
  try {
    await writeWhole(path, content)
    return true
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    await write(process.stderr, `gouji：${text.notWritten(path, code ?? message)}\n`)
    return false
  }
}

/**
 * Writes all of `text` and waits until it has left the process. A reader that has gone (`gouji … | head`) is no error;
 * a full disk is: false, with a line on standard error.
 */
export function write(stream: NodeJS.WriteStream, text: string): Promise<boolean> {
  if (text === '') return Promise.resolve(true)
  return new Promise((resolve) => {
    stream.write(text, (error) => {
      const lost = error && (error as NodeJS.ErrnoException).code !== 'EPIPE'
      if (lost && stream !== process.stderr)
        process.stderr.write(`gouji：结果没有写完（${error.message}）；请检查磁盘空间\n`)
      resolve(!lost)
    })
  })
}
