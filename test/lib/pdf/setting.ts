/** How wide a text prints, in heights of the font: ASCII half, all else whole. */
export function widthOf(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at++) width += text.charCodeAt(at) < 0x80 ? 0.5 : 1
  return width
}

const NOT_FIRST = '，。、；：！？）》〉”’】〕%％'
const NOT_LAST = '（《〈“‘【〔'

/** Breaks a paragraph into lines as an office program does: not in words and numbers, no comma first, no bracket last. */
export function breakLines(text: string, width: number, indent = 0): string[] {
  const lines: string[] = []
  let line = ''
  let room = width - indent
  for (const token of tokensOf(text)) {
    if (line !== '' && widthOf(line + token.trimEnd()) > room) {
      lines.push(line.trimEnd())
      line = ''
      room = width
    }
    let rest = line === '' ? token.trimStart() : token
    // a word longer than a line is broken anywhere
    while (widthOf(rest) > room && rest.length > 1) {
      let fits = 1
      while (widthOf(rest.slice(0, fits + 1)) <= room) fits++
      lines.push(rest.slice(0, fits))
      rest = rest.slice(fits)
    }
    line += rest
  }
  return [...lines, line.trimEnd()]
}

function tokensOf(text: string): string[] {
  const tokens: string[] = []
  for (const char of text) {
    const last = tokens.at(-1)
    const glued =
      last !== undefined &&
      (NOT_FIRST.includes(char) || NOT_LAST.includes(last.at(-1) ?? '') || (isWord(char) && isWord(last.at(-1) ?? '')))
    if (glued) tokens[tokens.length - 1] = last + char
    else tokens.push(char)
  }
  return tokens
}

function isWord(char: string): boolean {
  return /[!-~]/.test(char)
}
