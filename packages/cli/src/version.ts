/** Written into the bundle by scripts/bundle.mjs (tests: vitest.config.ts) from packages/cli/package.json. */
declare const GOUJI_VERSION: string

export const version: string = GOUJI_VERSION
