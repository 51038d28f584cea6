import type { Nodes, Parent, Root } from 'mdast'

/** A stretch of the source that stays, as itself or as other characters of the same length. */
interface Kept {
  readonly start: number
  readonly end: number
  readonly words?: string
}

/**
 * Markdown with its markup blanked: markers, escapes, link targets and html become blanks, character references the
 * character and blanks; the numbers of ordered lists stay. As long as `text`; line ends and tabs stay where they are.
 */
export function withoutMarkup(text: string, tree: Root): string {
  const pieces: string[] = []
  let done = 0
  for (const { start, end, words } of keptStretches(text, tree)) {
    if (start < done || end > text.length) continue
    pieces.push(blank(text.slice(done, start)), words ?? text.slice(start, end))
    done = end
  }
  pieces.push(blank(text.slice(done)))
  return pieces.join('')
}

function blank(markup: string): string {
  return markup.replace(/[^\r\n\t]/g, ' ')
}

/** In the order of the text; walks without recursion. */
function keptStretches(text: string, tree: Root): Kept[] {
  const kept: Kept[] = []
  const pending: Nodes[] = [tree]
  for (let node = pending.pop(); node; node = pending.pop()) {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined) continue
    if (node.type === 'text') kept.push({ start, end, words: asPrinted(text.slice(start, end), node.value) })
    else if (node.type === 'inlineCode') kept.push({ start, end, words: text.slice(start, end).replace(/`/g, ' ') })
    else if (node.type === 'code') keepCode(kept, text, start, end)
    else if (node.type === 'html') keepHtml(kept, text, start, end)
    else if ('children' in node) {
      if (node.type === 'listItem') keepNumber(kept, text, start)
      if (node.children.every((child) => child.position)) pushChildren(pending, node)
      else kept.push({ start, end })
    }
  }
  return kept
}

function pushChildren(pending: Nodes[], node: Parent): void {
  for (let at = node.children.length - 1; at >= 0; at--) pending.push(node.children[at] as Nodes)
}

/** Indented lines are pasted prose; fenced ones are no part of a report. */
function keepCode(kept: Kept[], text: string, start: number, end: number): void {
  const sign = text[start]
  if (sign !== '`' && sign !== '~') kept.push({ start, end })
}

/** The words between tags and comments; nothing of styles, scripts and tables. */
function keepHtml(kept: Kept[], text: string, start: number, end: number): void {
  const html = text.slice(start, end)
  if (/<(?:table|style|script)/i.test(html)) return
  kept.push({ start, end, words: withoutComments(html).replace(/<[^<>]*>/g, blank) })
}

function withoutComments(html: string): string {
  let words = ''
  let done = 0
  for (let at = html.indexOf('<!--'); at >= 0; at = html.indexOf('<!--', done)) {
    const close = html.indexOf('-->', at + 4)
    const end = close < 0 ? html.length : close + 3
    words += html.slice(done, at) + blank(html.slice(at, end))
    done = end
  }
  return words + html.slice(done)
}

function keepNumber(kept: Kept[], text: string, start: number): void {
  const number = /^\d{1,9}[.)]/.exec(text.slice(start, start + 10))
  if (number) kept.push({ start, end: start + number[0].length })
}

/** What a stretch of source says, character for character: escapes, references and line prefixes become blanks. */
function asPrinted(source: string, value: string): string {
  if (source === value) return source
  let words = ''
  let at = 0
  let said = 0
  while (at < source.length) {
    const sign = source[at] as string
    const escaped = sign === '\\' && source[at + 1] === value[said] && isEscapable(source[at + 1])
    const reference = sign === '&' ? /^&(?:#\w{1,8}|\w{1,31});/.exec(source.slice(at, at + 34)) : null
    if (reference && (value[said] !== '&' || /^&(?:amp|#38|#x26);$/i.test(reference[0]))) {
      words += (value[said] ?? ' ') + ' '.repeat(reference[0].length - 1)
      at += reference[0].length
      said += (value.codePointAt(said) ?? 0) > 0xffff ? 2 : 1
      continue
    }
    if (!escaped && sign === value[said]) {
      words += sign
      said++
    } else words += sign === '\n' || sign === '\r' || sign === '\t' ? sign : ' '
    at++
  }
  return words
}

function isEscapable(sign: string | undefined): boolean {
  return sign !== undefined && /[!-/:-@[-`{-~]/.test(sign)
}
