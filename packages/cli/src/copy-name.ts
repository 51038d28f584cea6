import { basename, dirname, extname, join } from 'node:path'
import type { Format } from '@gouji/core'

/** The extensions that a copy may have; the first where the original is called something else (.doc, read by conversion). */
const extensions: Readonly<Partial<Record<Format, readonly string[]>>> = {
  docx: ['.docx', '.docm'],
  xlsx: ['.xlsx', '.xlsm'],
  pdf: ['.pdf']
}

/** The name of a copy beside the original, in the original's format: 报告.docx and 已改 give 报告.已改.docx. */
export function copyName(path: string, mark: string, format: Format): string {
  const own = extname(path)
  const allowed = extensions[format] ?? [own]
  const extension = allowed.includes(own.toLowerCase()) ? own : (allowed[0] ?? own)
  return join(dirname(path), `${basename(path, own)}.${mark}${extension}`)
}

/** The name of an annotated copy: of formats that are read as text it is Markdown. */
export function annotatedName(path: string, mark: string, format: Format): string {
  if (format !== 'text' && format !== 'markdown' && format !== 'html') return copyName(path, mark, format)
  return join(dirname(path), `${basename(path, extname(path))}.${mark}.md`)
}
