import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url))
// .ci/run names a file here: it reads the totals from it.
const totals = process.env.GOUJI_TEST_TOTALS

export default defineConfig({
  resolve: {
    alias: {
      '@gouji/core': source('packages/core/src/index.ts'),
      '@gouji/rules': source('packages/rules/src/index.ts'),
      '@gouji/formats': source('packages/formats/src/index.ts'),
      '@gouji/language-server': source('packages/language-server/src/index.ts'),
      '@gouji/report-page': source('packages/report-page/src/index.ts'),
      '@gouji/config': source('packages/config/src/index.ts')
    }
  },
  define: {
    GOUJI_VERSION: JSON.stringify('0.0.0-test'),
    GOUJI_CHARACTER_MAPS: JSON.stringify(new URL('packages/cli/node_modules/pdfjs-dist/cmaps/', import.meta.url).href)
  },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'test/**/*.test.ts'],
    testTimeout: 30_000,
    reporters: totals ? ['default', ['json', { outputFile: totals }]] : ['default'],
    coverage: {
      include: ['packages/*/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.data.ts'],
      reporter: ['text-summary', 'html']
    }
  }
})
