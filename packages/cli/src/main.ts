import { check } from './check.js'
import { readInput, readStandardInput } from './inputs.js'
import { type CheckOptions, parseArguments } from './options.js'
import { reporters } from './reporters/index.js'
import type { Checked, Failure, Run } from './run.js'
import { painter, wantsColor } from './terminal.js'
import { type Words, words } from './words/words.js'

/** Nothing at or above the failing severity · findings · something could not be checked. */
type ExitStatus = 0 | 1 | 2

/** Runs the command line `args` (without node and script); what is asked for goes to standard output, everything else to standard error. */
export async function main(args: readonly string[]): Promise<ExitStatus> {
  const invocation = parseArguments(args)
  if (invocation.kind === 'show') return (await write(process.stdout, invocation.text)) ? 0 : 2
  if (invocation.kind === 'usage-error') {
    await write(process.stderr, `gouji：${invocation.message}。用法见 gouji --help、gouji check --help\n`)
    return 2
  }
  const { options } = invocation
  const reporter = reporters.find((candidate) => candidate.name === options.format)
  if (!reporter) throw new Error(`no reporter is named ${options.format}`)

  const run = await checkAll(options)
  await write(process.stderr, messages(run, words[options.lang]))
  const paint = painter(wantsColor(options.color, process.stdout, process.env))
  const written = await write(process.stdout, reporter.render(run, { locale: options.lang, paint }))
  return written ? status(run, options) : 2
}

/** Checks every file, one after the other; one that cannot be checked does not stop the others. */
async function checkAll(options: CheckOptions): Promise<Run> {
  const checked: Checked[] = []
  const failures: Failure[] = []
  for (const file of options.files) {
    const input = file === '-' ? await readStandardInput(options.stdinFilename ?? '<stdin>') : await readInput(file)
    const outcome = 'problem' in input ? input : await check(input, { locale: options.lang, rules: options.rule })
    if ('problem' in outcome) failures.push(outcome)
    else checked.push(options.quiet ? withoutInfo(outcome) : outcome)
  }
  return { checked, failures }
}

function withoutInfo(checked: Checked): Checked {
  const findings = checked.result.findings.filter((finding) => finding.severity !== 'info')
  return { ...checked, result: { ...checked.result, findings } }
}

/** One line for every file that could not be checked; a stack only where the bug is ours. */
function messages(run: Run, text: Words): string {
  const lines: string[] = []
  for (const { path, problem, detail, error } of run.failures) {
    lines.push(text.about(path, text.problem(problem, detail ?? '')))
    if (error !== undefined) lines.push(stack(error))
  }
  for (const { path, result } of run.checked) {
    for (const { rule, error } of result.failures) lines.push(text.about(path, text.ruleCrash(rule)), stack(error))
  }
  return lines.map((line) => `${line}\n`).join('')
}

const stack = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

function status({ checked, failures }: Run, options: CheckOptions): ExitStatus {
  if (failures.length > 0 || checked.some(({ result }) => result.failures.length > 0)) return 2
  const findings = checked.flatMap(({ result }) => result.findings)
  if (findings.some((finding) => finding.severity === 'error')) return 1
  const warnings = findings.filter((finding) => finding.severity === 'warning').length
  return warnings > options.maxWarnings ? 1 : 0
}

/**
 * Writes all of `text` and waits until it has left the process. A reader that has gone (`gouji … | head`) is no error;
 * a full disk is: false, with a line on standard error.
 */
function write(stream: NodeJS.WriteStream, text: string): Promise<boolean> {
  if (text === '') return Promise.resolve(true)
  return new Promise((resolve) => {
    stream.write(text, (error) => {
      const lost = error && (error as NodeJS.ErrnoException).code !== 'EPIPE'
      if (lost && stream !== process.stderr)
        process.stderr.write(`gouji：结果没有写完（${error.message}）；请检查磁盘空间\n`)
      resolve(!lost)
    })
  })
}
