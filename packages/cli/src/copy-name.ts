import { basename, dirname, extname, join } from 'node:path'
import type { Format } from '@gouji/core'

/** The name of a copy beside the original: 报告.docx and 勾稽 give 报告.勾稽.docx. `extension` for another kind of file. */
export function copyName(path: string, mark: string, extension = extname(path)): string {
  return join(dirname(path), `${basename(path, extname(path))}.${mark}${extension}`)
}

/** The extension of an annotated copy: notes in a text are Markdown, and a file may be called something that it is not. */
export function annotatedExtension(path: string, format: Format): string {
  if (format === 'text' || format === 'markdown' || format === 'html') return '.md'
  const own = extname(path).toLowerCase()
  return own.startsWith(`.${format.slice(0, 3)}`) ? extname(path) : `.${format}`
}
