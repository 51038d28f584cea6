import { annotate } from './annotate.js'
import { audit } from './audit.js'
import { baseline } from './baseline.js'
import { check } from './check.js'
import { completion } from './completion.js'
import { explain } from './explain.js'
import { facts } from './facts.js'
import { fix } from './fix.js'
import type { CliCommand } from './command.js'
import { lsp } from './lsp.js'
import { query } from './query.js'

/** In the order in which the help lists them. */
export const commands: readonly CliCommand[] = [
  check,
  annotate,
  fix,
  audit,
  query,
  explain,
  facts,
  baseline,
  lsp,
  completion
]
