/** Simplified forms that PDF fonts give as radicals and that NFC leaves alone. */
const RADICALS =
  '⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺟母⼾户⾭青'

/** Signs with more than one code point for the same thing. */
const SIGNS = '≧≥⩾≥≦≤⩽≤﹪%﹦=﹤<﹥>﹢+﹣-−-‐-‑-(（)）﹙（﹚）﹝〔﹞〕￥¥∶:'

/** Full-width forms that stay: Chinese punctuation ！（），．：；？ (． and ， change between digits only). */
const KEPT_WIDE = new Set(Array.from('！（），．：；？', (char) => char.charCodeAt(0)))

const SPACES: readonly (readonly [number, number])[] = [
  [0x00a0, 0x00a0],
  [0x00ad, 0x00ad],
  [0x2000, 0x200f],
  [0x202f, 0x202f],
  [0x205f, 0x2060],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff]
]

const WIDE_STOP = 0xff0e
const WIDE_COMMA = 0xff0c
const BOOKMARK = /\[bookmark[:：][^\]\r\n]{0,200}\]/g

/** One UTF-16 unit to one UTF-16 unit, for every unit. */
const TABLE = buildTable()

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000)
  for (let code = 0; code < table.length; code++) table[code] = code
  for (let code = 0xff01; code <= 0xff5e; code++) if (!KEPT_WIDE.has(code)) table[code] = code - 0xfee0
  for (const [from, to] of SPACES) table.fill(0x20, from, to + 1)
  for (const [from, to] of [
    [0x2f00, 0x2fd5],
    [0xf900, 0xfaff]
  ] as const)
    mapCompatible(table, from, to)
  for (const pairs of [RADICALS, SIGNS]) {
    for (let at = 0; at < pairs.length; at += 2) table[pairs.charCodeAt(at)] = pairs.charCodeAt(at + 1)
  }
  return table
}

/** Kangxi radicals and compatibility ideographs whose unified form is one UTF-16 unit too. */
function mapCompatible(table: Uint16Array, from: number, to: number): void {
  for (let code = from; code <= to; code++) {
    const unified = String.fromCharCode(code).normalize('NFKC')
    if (unified.length === 1) table[code] = unified.charCodeAt(0)
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/**
 * The text for machines: character for character as long as `text`, so that an offset into one is an offset into the
 * other. Full-width digits, letters and signs become half-width; ≧ ⩾ become ≥; round brackets become （）; `．` and `，`
 * between digits become `.` and `,`; blanks that are no plain blank (U+3000, zero-width …) become a blank; radicals and
 * compatibility ideographs become the unified ideograph; `[bookmark: …]` artefacts of text exports become blanks.
 * Line ends, tabs and Chinese punctuation stay. Applying it twice changes nothing.
 */
export function normalise(text: string): string {
  const pieces: string[] = []
  let done = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const plain = code === WIDE_STOP || code === WIDE_COMMA ? betweenDigits(text, at, code) : (TABLE[code] as number)
    if (plain === code) continue
    pieces.push(text.slice(done, at), String.fromCharCode(plain))
    done = at + 1
  }
  const plain = done === 0 ? text : pieces.join('') + text.slice(done)
  return plain.includes('[bookmark') ? plain.replace(BOOKMARK, (artefact) => ' '.repeat(artefact.length)) : plain
}

function betweenDigits(text: string, at: number, code: number): number {
  if (!isDigit(TABLE[text.charCodeAt(at - 1)] ?? 0) || !isDigit(TABLE[text.charCodeAt(at + 1)] ?? 0)) return code
  return code === WIDE_STOP ? 0x2e : 0x2c
}
