#!/usr/bin/env node
// The closing line of CI, `N passed, N failed`, from vitest's JSON report: node scripts/totals.mjs REPORT STATUS
// STATUS is that of npm test. Fails when no test ran.
import { readFileSync } from 'node:fs'

const [path, status] = process.argv.slice(2)
let totals = { passed: 0, failed: 0, skipped: 0 }
try {
  const report = JSON.parse(readFileSync(path, 'utf8'))
  totals = {
    passed: report.numPassedTests,
    // A file that does not even load has no failed test, but failed all the same.
    failed: Math.max(report.numFailedTests, report.numFailedTestSuites > 0 ? 1 : 0),
    skipped: report.numPendingTests + report.numTodoTests
  }
} catch {
  console.error('no test report: a step before the tests failed')
}
if (status !== '0') totals.failed = Math.max(totals.failed, 1)
console.log(
  `${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`
)
if (totals.passed === 0 || totals.failed > 0) process.exitCode = 1
