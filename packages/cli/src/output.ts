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
