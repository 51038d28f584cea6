// What the characters of symbol fonts print, by font and code (w:sym gives the code with F000 added).
export const SYMBOLS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    163: '≤', 179: '≥', 180: '×', 184: '÷', 177: '±', 185: '≠', 186: '≡', 187: '≈', 176: '°', 165: '∞',
    229: '∑', 213: '∏', 214: '√', 183: '·', 162: '′', 178: '″', 222: '⇒', 174: '→', 173: '↑', 175: '↓',
    37: '%', 43: '+', 45: '−', 61: '=', 60: '<', 62: '>', 40: '(', 41: ')', 46: '.', 44: ',', 47: '/',
    97: 'α', 98: 'β', 68: 'Δ', 109: 'μ', 83: 'Σ',
    ...Object.fromEntries(Array.from('0123456789', (digit, value) => [0x30 + value, digit]))
  },
  wingdings: {
    111: '□', 112: '□', 113: '□', 114: '□', 110: '■', 168: '□', 252: '✓', 251: '✗', 254: '☑', 253: '☒',
    108: '●', 161: '○', 109: '○', 224: '→',
    ...Object.fromEntries(Array.from('⓪①②③④⑤⑥⑦⑧⑨⑩', (sign, value) => [0x80 + value, sign]))
  },
  'wingdings 2': {
    80: '✓', 79: '✗', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '□', 42: '□', 48: '□', 53: '□',
    ...Object.fromEntries(Array.from('⓪①②③④⑤⑥⑦⑧⑨⑩', (sign, value) => [0x69 + value, sign]))
  }
}
