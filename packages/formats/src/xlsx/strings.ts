import type { Entry } from '../package/directory.js'
import type { Package } from '../package/package.js'
import { walkPart, type Walker } from '../package/xml.js'

/** The strings that the cells of a workbook share, in order. */
export function sharedStrings(opened: Package, part: Entry): string[] {
  const strings: string[] = []
  const words = new RichText()
  walkPart(opened, part, {
    open(name) {
      if (name === 'x:si') words.begin()
      words.open(name)
    },
    close(name) {
      words.close(name)
      if (name === 'x:si') strings.push(words.end())
    },
    text: (piece) => words.text(piece)
  })
  return strings
}

/** Collects the words of a string that may be in runs; how its signs are pronounced is no part of it. */
export class RichText implements Required<Omit<Walker, 'open' | 'close'>> {
  #words = ''
  #inText = false
  #inPhonetic = false

  begin(): void {
    this.#words = ''
    this.#inPhonetic = false
    this.#inText = false
  }

  open(name: string): void {
    if (name === 'x:rPh') this.#inPhonetic = true
    else if (name === 'x:t') this.#inText = !this.#inPhonetic
  }

  close(name: string): void {
    if (name === 'x:rPh') this.#inPhonetic = false
    else if (name === 'x:t') this.#inText = false
  }

  text(piece: string): void {
    if (this.#inText) this.#words += piece
  }

  end(): string {
    return unescaped(this.#words)
  }
}

/** `_x000D_` and the like stand for signs that XML does not take. */
export function unescaped(words: string): string {
  if (!words.includes('_x')) return words
  return words.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
