import picomatch from 'picomatch/posix.js'

type Match = (path: string) => boolean

const compiled = new Map<string, Match>()

/**
 * Whether a path (with /, relative to the configuration) matches a list of globs. A glob without / matches names in any
 * folder; one that begins with ! takes back what those before it matched. Returns the number of the glob that
 * decided, or undefined.
 */
export function matching(globs: string | readonly string[], path: string): number | undefined {
  let decided: number | undefined
  for (const [i, glob] of (typeof globs === 'string' ? [globs] : globs).entries()) {
    const takesBack = glob.startsWith('!')
    if (takesBack === (decided === undefined)) continue
    if (compile(takesBack ? glob.slice(1) : glob)(path)) decided = takesBack ? undefined : i
  }
  return decided
}

function compile(glob: string): Match {
  const known = compiled.get(glob)
  if (known) return known
  const plain = glob.replace(/^\.\//, '').replace(/\/$/, '/**')
  // no extglobs: their expressions can be made to run forever
  const made = picomatch(plain, { basename: !plain.includes('/'), dot: true, noextglob: true, nonegate: true })
  compiled.set(glob, made)
  return made
}
