import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { startServer } from '@gouji/language-server'
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node'

/** Written into the bundle by scripts/bundle-extension.mjs. */
declare const GOUJI_VERSION: string

// Run by the editor's own Node, which names the channel in the arguments.
startServer(createConnection(ProposedFeatures.all), {
  version: GOUJI_VERSION,
  readFile: (uri) => readFile(fileURLToPath(uri))
})
