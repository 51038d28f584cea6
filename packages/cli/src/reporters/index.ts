import { checkstyle } from './checkstyle.js'
import { csv } from './csv.js'
import { github } from './github.js'
import { html } from './html.js'
import { json } from './json.js'
import { junit } from './junit.js'
import { markdown } from './markdown.js'
import { ndjson } from './ndjson.js'
import type { Reporter } from './reporter.js'
import { sarif } from './sarif.js'
import { stylish } from './stylish.js'
import { vfile } from './vfile.js'

/** In the order in which the help lists them: for people, for programs, for CI. */
const reporters: readonly Reporter[] = [
  stylish,
  vfile,
  html,
  markdown,
  csv,
  json,
  ndjson,
  sarif,
  junit,
  github,
  checkstyle
]

export const reporterNames: readonly string[] = reporters.map((reporter) => reporter.name)

/** The reporter behind `--format`; throws for a name that is none of {@link reporterNames}. */
export function reporterNamed(name: string): Reporter {
  const reporter = reporters.find((candidate) => candidate.name === name)
  if (!reporter) throw new Error(`no reporter is named ${name}`)
  return reporter
}
