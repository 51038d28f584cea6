// The layers of ARCHITECTURE.md as checks: core is pure, rules know core alone, cli and vscode-extension never compute.
import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { join, relative } from 'node:path'
import { mask } from './mask.mjs'

const isNode = (name) => name.startsWith('node:') || builtinModules.includes(name)
const isRelative = (name) => name.startsWith('.')
const isOurs = (name) => /^(@gouji\/|gouji)/.test(name)

// Core has no clock, no process, no console, no network and no chance.
const impure =
  /(?<![.\w$])(?:process|console|globalThis|performance|fetch|XMLHttpRequest|WebSocket|setTimeout|setInterval|setImmediate|queueMicrotask|require)\b(?!\s*:)|\bDate\.now\b|\bnew\s+Date\s*(?:\(\s*\)|(?!\s*\())|\bMath\.random\b|\bimport\.meta\b|\bimport\s*\(\s*(?!['"`\s])/g

/** What a package may import (`allows`) and must not mention. */
const layers = {
  core: {
    allows: (name) => !isNode(name) && !isOurs(name),
    why: 'core imports no node module and nothing of rules, formats, cli or vscode-extension',
    impure: true
  },
  rules: {
    allows: (name) => name === '@gouji/core' || isRelative(name),
    why: 'rules import @gouji/core only',
    impure: true
  },
  formats: {
    allows: (name) => name === '@gouji/core' || (!isNode(name) && !isOurs(name)),
    why: 'formats take and give bytes: no node module, of ours @gouji/core only',
    impure: true
  },
  'language-server': {
    allows: (name) => !isNode(name) && mayShow(name),
    why: 'the language server knows its connection alone: no node module, no decimal.js, no inner files of another package',
    arithmetic: true
  },
  'report-page': {
    allows: (name) => name === '@gouji/core' || isRelative(name) || name.startsWith('gouji:page-'),
    why: 'report-page imports @gouji/core and its own script and styles',
    arithmetic: true
  },
  config: {
    allows: (name) => name === '@gouji/core' || name === '@gouji/rules' || (!isNode(name) && !isOurs(name)),
    why: 'config takes text and gives settings: no node module, of ours @gouji/core and @gouji/rules only',
    impure: true
  },
  cli: {
    allows: mayShow,
    why: 'cli does not compute: no decimal.js, no inner files of another package',
    arithmetic: true
  },
  'vscode-extension': {
    allows: mayShow,
    why: 'vscode-extension does not compute: no decimal.js, no inner files of another package',
    arithmetic: true
  }
}

function mayShow(name) {
  return (
    !name.startsWith('decimal.js') && !/^@gouji\/(?:core|rules|formats|language-server|report-page|config)\//.test(name)
  )
}

/**
 * Violations in one source of package `name`; `path` is the file below the package's folder, `computes` the names of
 * core that decide verdicts. Tests may import what they like.
 */
export function violationsIn(name, path, source, computes = new Set()) {
  const layer = layers[name]
  if (!layer || path.endsWith('.test.ts')) return []
  const found = []
  const add = (offset, what, why) => found.push({ line: source.slice(0, offset).split('\n').length, what, why })
  for (const entry of importsOf(source)) {
    if (!layer.allows(entry.name) || leaves(path, entry.name)) add(entry.offset, entry.name, layer.why)
    if (!layer.arithmetic || entry.name !== '@gouji/core') continue
    for (const value of entry.values) {
      if (computes.has(value)) add(entry.offset, value, `${name} never computes verdicts`)
    }
  }
  if (layer.impure) {
    for (const match of mask(source, { strings: true }).matchAll(impure)) {
      add(match.index, match[0], `${name} is pure: no clock, process, console, network or chance`)
    }
  }
  return found
}

/** Whether a relative import leads out of its package. */
function leaves(path, name) {
  if (!isRelative(name)) return false
  return relative('/p', join('/p', path, '..', name)).startsWith('..')
}

/** Every module that a source names: import, export … from, import(), require(); with the names of values that it takes. */
function importsOf(source) {
  const code = mask(source, { strings: false })
  const found = []
  const statement =
    /\b(?:import|export)\s+(type\s+)?([\w$*\s{},]*?)\s*from\s*(['"])([^'"\n]+)\3|\bimport\s*(['"])([^'"\n]+)\5|\b(?:import|require)\s*\(\s*(['"`])([^'"`\n]+)\7/g
  for (const match of code.matchAll(statement)) {
    const names = match[1] ? [] : (match[2] ?? '').replace(/[{}]/g, ',').split(',')
    const values = names.map((n) => n.trim()).filter((n) => n !== '' && !n.startsWith('type '))
    found.push({
      name: match[4] ?? match[6] ?? match[8],
      offset: match.index,
      values: values.map((n) => n.replace(/\s+as\s+.*$/, ''))
    })
  }
  return found
}

/** Names of the values that the sources below `directory` export: what only core may call. */
function exportedValues(directory) {
  const names = new Set()
  for (const path of sourcesBelow(directory)) {
    const code = mask(readFileSync(path, 'utf8'), { strings: true })
    for (const match of code.matchAll(/^export\s+(?:async\s+)?(?:function\*?|const|let|class|enum)\s+([\w$]+)/gm))
      names.add(match[1])
  }
  return names
}

/** All violations below `root`, as `{ file, line, what, why }`. */
export function violationsBelow(root) {
  const core = join(root, 'packages/core/src')
  const computes = new Set(['arithmetic', 'ledger'].flatMap((part) => [...exportedValues(join(core, part))]))
  return Object.keys(layers).flatMap((name) =>
    sourcesBelow(join(root, 'packages', name, 'src')).flatMap((path) =>
      violationsIn(name, relative(join(root, 'packages', name), path), readFileSync(path, 'utf8'), computes).map(
        (violation) => ({ file: relative(root, path), ...violation })
      )
    )
  )
}

function sourcesBelow(directory) {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?tsx?$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
