// Puts the WebAssembly of node-sqlite3-wasm into the bundle, compressed: the command line stays one file.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const opening = 'var Module=typeof Module!="undefined"?Module:{};'
const folder = 'scriptDirectory=__dirname+"/";'

/** An esbuild plugin. Fails when the package no longer looks as it does in the version that is pinned. */
export const sqliteWasm = {
  name: 'sqlite-wasm',
  setup(build) {
    build.onLoad({ filter: /node-sqlite3-wasm[\\/]dist[\\/]node-sqlite3-wasm\.js$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8')
      const wasm = await readFile(join(path, '../node-sqlite3-wasm.wasm'))
      if (!source.includes(opening)) throw new Error(`${path}: does not begin its Module as expected`)
      const packed = brotliCompressSync(wasm).toString('base64')
      const module = `var Module={wasmBinary:require("node:zlib").brotliDecompressSync(Buffer.from("${packed}","base64"))};`
      return { contents: source.replace(opening, () => module).replace(folder, ''), loader: 'js' }
    })
  }
}
