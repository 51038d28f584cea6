// Blanks what is not code in a TypeScript source: comments, and on demand the contents of strings and regular expressions.

/**
 * `source` with comments (and, with `strings`, the contents of strings, template texts and regular expressions) as
 * blanks; offsets and line ends stay. Code inside `${…}` of a template counts as template text.
 */
export function mask(source, { strings }) {
  const out = source.split('')
  const blank = (from, to) => {
    for (let i = from; i < to; i++) if (out[i] !== '\n') out[i] = ' '
  }
  let at = 0
  let previous = '' // last character of code that is not a blank: tells a division from a regular expression
  while (at < source.length) {
    const c = source[at]
    const next = source[at + 1]
    let end = at + 1
    if (c === '/' && next === '/') {
      end = indexOr(source, '\n', at)
      blank(at, end)
    } else if (c === '/' && next === '*') {
      end = indexOr(source, '*/', at + 2) + 2
      blank(at, end)
    } else if (c === "'" || c === '"' || c === '`') {
      end = closing(source, at + 1, c)
      if (strings) blank(at + 1, end - 1)
      previous = c
    } else if (c === '/' && !/[\w$)\]}'"`]/.test(previous)) {
      end = closing(source, at + 1, '/')
      if (strings) blank(at + 1, end - 1)
      previous = '/'
    } else if (!/\s/.test(c)) previous = c
    at = end
  }
  return out.join('')
}

/** Behind the `quote` that closes a literal whose content begins at `from`; a regular expression's class may contain a slash. */
function closing(source, from, quote) {
  let inClass = false
  for (let i = from; i < source.length; i++) {
    if (source[i] === '\\') i++
    else if (quote === '/' && source[i] === '[') inClass = true
    else if (quote === '/' && source[i] === ']') inClass = false
    else if (source[i] === quote && !inClass) return i + 1
    else if (source[i] === '\n' && quote !== '`') return i
  }
  return source.length
}

function indexOr(source, what, from) {
  const at = source.indexOf(what, from)
  return at < 0 ? source.length : at
}
