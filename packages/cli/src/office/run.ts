import { spawn } from 'node:child_process'

/**
 * Runs a program to its end, quietly, with nothing on its input; true when it ended well, `too-slow` when it was ended,
 * with all that it started, after `seconds`.
 */
export function runQuietly(program: string, args: readonly string[], seconds: number): Promise<boolean | 'too-slow'> {
  return new Promise((resolve) => {
    // a group of its own: soffice is a script that starts the program proper
    const child = spawn(program, args, {
      stdio: 'ignore',
      detached: process.platform !== 'win32',
      windowsHide: true
    })
    let slow = false
    const end = (): void => {
      try {
        if (child.pid === undefined || process.platform === 'win32') child.kill('SIGKILL')
        else process.kill(-child.pid, 'SIGKILL')
      } catch {
        // it has ended by itself
      }
    }
    const timer = setTimeout(() => {
      slow = true
      end()
    }, seconds * 1000)
    process.once('exit', end)
    const finish = (well: boolean): void => {
      clearTimeout(timer)
      process.removeListener('exit', end)
      resolve(slow ? 'too-slow' : well)
    }
    child.on('error', () => finish(false))
    child.on('exit', (code) => finish(code === 0))
  })
}
