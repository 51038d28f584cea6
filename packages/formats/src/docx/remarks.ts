import { parseDirective, type Remark } from '@gouji/core'
import type { Page } from '../layout/page.js'
import type { Entry } from '../package/directory.js'
import type { Package } from '../package/package.js'
import { walkPart } from '../package/xml.js'

/** The places of the words that a comment is attached to: from the first, up to but without the last. */
export interface Commented {
  from: number
  to: number
}

/**
 * The comments of a Word file that are directives (「勾稽忽略 share -- 理由」), each with the words that it is attached to.
 * Other comments are none of the linter's business.
 */
export function remarksOf(
  opened: Package,
  part: Entry | undefined,
  commented: ReadonlyMap<string, Commented>,
  page: Page
): Remark[] {
  if (!part || commented.size === 0) return []
  const remarks: Remark[] = []
  for (const [id, words] of wordsOfComments(opened, part)) {
    const range = commented.get(id)
    const span = range && parseDirective(words, NOWHERE) ? spanOf(page, range) : undefined
    if (span) remarks.push({ span, words })
  }
  return remarks
}

const NOWHERE = { start: 0, end: 0 }

function wordsOfComments(opened: Package, part: Entry): Map<string, string> {
  const comments = new Map<string, string>()
  let id: string | undefined
  let words = ''
  let inText = false
  walkPart(opened, part, {
    open(name, attributes) {
      if (name === 'w:comment') {
        id = attributes['w:id']
        words = ''
      }
      inText = name === 'w:t'
    },
    text(more) {
      if (inText) words += more
    },
    close(name) {
      inText = false
      if (name === 'w:p') words += '\n'
      if (name === 'w:comment' && id !== undefined) comments.set(id, words.trim())
    }
  })
  return comments
}

/** From the first to behind the last character that comes from the places; undefined when none of them printed anything. */
function spanOf(page: Page, { from, to }: Commented): Remark['span'] | undefined {
  let start = -1
  let end = -1
  for (let offset = 0; offset < page.text.length; offset++) {
    const at = page.placeOf(offset)?.at
    if (at === undefined || at < from || at >= to) continue
    if (start < 0) start = offset
    end = offset + 1
  }
  return start < 0 ? undefined : { start, end }
}
