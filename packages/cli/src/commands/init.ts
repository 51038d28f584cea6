import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { configNames } from '@gouji/config'
import { z } from 'zod'
import { configTemplate } from '../config-template.js'
import { write, writeOut } from '../output.js'
import { words } from '../words/words.js'
import type { CliCommand, ExitStatus, Invocation } from './command.js'
import { sharedFlags, sharedOptions, usageError } from './shared-options.js'

const initOptions = z.object({ ...sharedOptions, folder: z.string().min(1, '没有写目录') })
type InitOptions = z.output<typeof initOptions>

/** `gouji init`: a configuration with every key explained, none of them active but the preset. */
export const init: CliCommand = {
  name: 'init',
  define(command, asks) {
    command
      .description('写一份带说明的 gouji.config.yaml（已有配置时不动它）')
      .usage('[选项] [目录]')
      .argument('[目录]', '写到哪个目录，默认当前目录')
      .option(...sharedFlags.lang)
      .option(...sharedFlags.color)
      .action((folder: string | undefined, raw: object) => asks(invocation({ folder: folder ?? '.', ...raw })))
  }
}

function invocation(raw: object): Invocation {
  const parsed = initOptions.safeParse(raw)
  if (!parsed.success) return usageError(parsed.error)
  return { kind: 'run', run: () => runInit(parsed.data) }
}

async function runInit({ folder, lang }: InitOptions): Promise<ExitStatus> {
  const text = words[lang]
  for (const name of configNames) {
    if (name === 'package.json' || !(await isThere(join(folder, name)))) continue
    await write(process.stderr, `${text.about(join(folder, name), text.initExists)}\n`)
    return 2
  }
  const path = join(folder, configNames[0])
  if (!(await writeOut(path, configTemplate(lang), text))) return 2
  return (await write(process.stdout, `${text.about(path, text.initDone)}\n`)) ? 0 : 2
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  )
}
