import { main } from './main.js'

// What is wrong with a stream reaches the write that caused it; without listeners Node would end the process here.
process.stdout.on('error', () => {})
process.stderr.on('error', () => {})

// Not process.exit: what is still on its way to a pipe would be lost.
process.exitCode = await main(process.argv.slice(2))
