import type { Command } from 'commander'

/** Nothing at or above the failing severity · findings · something could not be checked. */
export type ExitStatus = 0 | 1 | 2

/** What a command line asks for: a run, or nothing that makes sense (one line that says what to mend). */
export type Invocation =
  | { readonly kind: 'run'; readonly run: () => Promise<ExitStatus> }
  | { readonly kind: 'usage-error'; readonly message: string }

/** One command of `gouji`. To add one: a file here, and its line in index.ts. */
export interface CliCommand {
  readonly name: string
  /** Said by the usage error when no operand is given. */
  readonly missingArgument?: string
  /** Gives the command its description, arguments, options and help; `asks` takes what a parsed command line asks for. */
  define(command: Command, asks: (invocation: Invocation) => void): void
}
