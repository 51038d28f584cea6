/** Paints words for a terminal; without colour every function returns its text as it is. */
export type Paint = (style: Style, text: string) => string

export type Style = 'underline' | 'red' | 'yellow' | 'cyan' | 'green' | 'dim'

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  underline: [4, 24],
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  green: [32, 39],
  dim: [2, 22]
}

export function painter(color: boolean): Paint {
  if (!color) return (_, text) => text
  return (style, text) => `\u001B[${codes[style][0]}m${text}\u001B[${codes[style][1]}m`
}

/** Colour only on a terminal that can show it, and only when neither --no-color nor NO_COLOR (any value but empty) forbids it. */
export function wantsColor(option: boolean, stream: { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): boolean {
  if (!option || env.NO_COLOR) return false
  return stream.isTTY === true && env.TERM !== 'dumb'
}

// Control characters (escape sequences), and those that turn the direction of writing: a report must not steer the terminal.
const unsafe = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** Text from a report, fit for one line of a terminal: no controls, blanks and line ends as one space, at most `length` characters. */
export function oneLine(text: string, length = 80): string {
  const line = text
    .slice(0, 4 * length)
    .replace(/\s+/g, ' ')
    .replace(unsafe, '')
    .trim()
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

/** How many columns of a terminal a text takes: Chinese characters take two. */
export const columns = (text: string): number => [...text].reduce((sum, c) => sum + (c >= '\u2E80' ? 2 : 1), 0)
