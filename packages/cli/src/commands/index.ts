import { annotate } from './annotate.js'
import { audit } from './audit.js'
import { baseline } from './baseline.js'
import { check } from './check.js'
import { completion } from './completion.js'
import { explain } from './explain.js'
import { facts } from './facts.js'
import { fix } from './fix.js'
import type { CliCommand } from './command.js'
import { init } from './init.js'
import { lsp } from './lsp.js'
import { printConfig } from './print-config.js'
import { query } from './query.js'
import { rules } from './rules.js'

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
  rules,
  init,
  printConfig,
  lsp,
  completion
]
