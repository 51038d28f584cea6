import { runAuditWorker, workerArgument } from './audit/worker.js'
import type { ExitStatus } from './commands/command.js'
import { write } from './output.js'
import { parseArguments } from './program.js'

/** Runs the command line `args` (without node and script); what is asked for goes to standard output, everything else to standard error. */
export async function main(args: readonly string[]): Promise<ExitStatus> {
  if (args[0] === workerArgument) return runAuditWorker()
  const asked = parseArguments(args)
  if (asked.kind === 'run') return asked.run()
  if (asked.kind === 'show') return (await write(process.stdout, asked.text)) ? 0 : 2
  const help = asked.command === undefined ? 'gouji --help' : `gouji ${asked.command} --help`
  await write(process.stderr, `gouji：${asked.message}。用法见 ${help}\n`)
  return 2
}
