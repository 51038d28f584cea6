import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { SCHEMA_VERSION } from '@gouji/core'
import { version } from '../../version.js'
import { auditWords } from '../words/words.js'
import type { AuditResults, FileResult } from './result.js'

/** One JSON object a line, as `gouji check --format ndjson` has them: the run, then each report with its findings, then what failed. */
export async function writeLines(path: string, results: AuditResults): Promise<void> {
  const text = auditWords[results.locale]
  const stream = createWriteStream(path)
  const failed = once(stream, 'error').then(([error]) => {
    throw error
  })
  const write = async (line: object): Promise<void> => {
    if (!stream.write(`${JSON.stringify(line)}\n`)) await Promise.race([once(stream, 'drain'), failed])
  }
  await write({ type: 'run', gouji: version, schemaVersion: SCHEMA_VERSION })
  for (const file of results.files()) for (const line of linesOf(file)) await write(line)
  for (const failure of results.failures)
    await write({ type: 'failure', path: failure.path, reason: text.failure(failure) })
  await write(summaryOf(results))
  stream.end()
  await Promise.race([once(stream, 'close'), failed])
}

function summaryOf({ tally, failures }: AuditResults): object {
  const { files, findings, dismissed, figures, checked, relations } = tally
  const coverage = { figures, checked, relations }
  return { type: 'summary', reports: files, failures: failures.length, findings, suppressed: dismissed, coverage }
}

function* linesOf({ item, unit, record, findings }: FileResult): Generator<object> {
  const { path } = item
  const { suppressed, ...report } = record.report
  yield { type: 'report', path, unit, title: record.digest.title, ...report }
  for (const { where: _where, arithmetic, suggestion: _suggestion, decision, ...rest } of findings) {
    const finding = { path, ...rest, arithmetic }
    if (decision?.verdict === 'dismissed') {
      const { remark } = decision
      yield {
        type: 'suppressed',
        ...finding,
        suppression: { by: 'reviewer', ...(remark === '' ? {} : { reason: remark }) }
      }
    } else if (decision)
      yield { type: 'finding', ...finding, decision: decision.verdict ?? '', remark: decision.remark }
    else yield { type: 'finding', ...finding }
  }
  for (const finding of suppressed) yield { type: 'suppressed', path, ...finding }
  for (const check of record.checks ?? []) yield { type: 'check', path, ...check }
}
