import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/lib/root.mjs'

/** The built command line. */
export const bin = join(root, 'packages/cli/dist/bin.js')

/** Fails with a clear line where the command has not been built. */
export function requireBuild(): void {
  if (!existsSync(bin))
    throw new Error('packages/cli/dist/bin.js is missing: run `npm run build` first (npm test does)')
}

export interface Options {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string>>
  /** How long it may take; 20 when left out. */
  readonly seconds?: number
}

/** Runs `gouji` with `args` in the workspace's folder; the environment is this process's without what steers colour. */
export function gouji(
  args: readonly string[],
  { input = '', env = {}, seconds = 20 }: Options = {}
): SpawnSyncReturns<string> {
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...inherited } = process.env
  return spawnSync(process.execPath, [bin, ...args], {
    cwd: root,
    encoding: 'utf8',
    input,
    env: { ...inherited, ...env },
    maxBuffer: 1 << 28,
    timeout: seconds * 1000
  })
}
