import { spawnSync } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'
import { gouji, requireBuild } from './lib/command.js'

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0
const script = (shell: string): string => gouji(['completion', shell]).stdout

/** What a shell says to a program on its standard input. */
const say = (shell: string, program: string, args: readonly string[] = []): string => {
  const { stdout, stderr, status } = spawnSync(shell, [...args, '-c', program], { encoding: 'utf8', timeout: 20_000 })
  expect([stderr, status]).toEqual(['', 0])
  return stdout.trim()
}

describe('gouji completion', () => {
  beforeAll(requireBuild)

  it.skipIf(!has('bash'))('completes commands and options in bash', () => {
    const complete = (...typed: string[]) =>
      say(
        'bash',
        `${script('bash')}\nCOMP_WORDS=(${typed.join(' ')}); COMP_CWORD=${typed.length - 1}; _gouji; echo "\${COMPREPLY[@]}"`
      )
    expect(complete('gouji', 'che')).toBe('check')
    expect(complete('gouji', 'check', '--for')).toBe('--format')
    expect(complete('gouji', 'baseline', '--pr')).toBe('--prune')
    expect(complete('gouji', 'check', '报告.txt')).toBe('')
  })

  it.skipIf(!has('fish'))('completes commands and options in fish', () => {
    const complete = (line: string) =>
      say('fish', `${script('fish')}\ncomplete -C '${line}'`)
        .split('\n')
        .map((found) => found.split('\t')[0])
    expect(complete('gouji che')).toEqual(['check'])
    expect(complete('gouji baseline --pr')).toEqual(['--prune'])
  })

  it.skipIf(!has('zsh'))('is registered in zsh', () => {
    const setup = 'autoload -Uz compinit; compinit -u -D'
    expect(say('zsh', `${setup}\n${script('zsh')}\nprint -r -- $_comps[gouji]`, ['-f'])).toBe('_gouji')
  })

  it('lists every command for PowerShell', () => {
    const { stdout } = gouji(['--help'])
    const commands = [...stdout.slice(stdout.indexOf('命令：\n')).matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) => name)
    expect(commands.length).toBeGreaterThan(4)
    for (const name of commands) expect(script('powershell')).toContain(`'${name}' = '`)
  })

  it.each([
    [['completion'], /没有写 shell；可用：bash、zsh、fish、powershell/],
    [['completion', 'tcsh'], /没有 shell“tcsh”的补全；可用：bash/]
  ])('%j is refused in one line', (args, message) => {
    const { status, stdout, stderr } = gouji(args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(message)
  })
})
