import { buildReport, lint } from '@gouji/core'
import { rules } from '@gouji/rules'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { marksOf } from '../../packages/cli/src/marks.js'
import { readDocx } from '../../packages/formats/src/docx/read-docx.js'
import { annotateDocx } from '../../packages/formats/src/docx/write/annotate-docx.js'
import { docxShapes } from '../lib/render-docx.js'
import { piecesOf, sampleNames, sampleReport } from '../lib/sample-document.js'

/** Without the samples that say the same things over again in other ways. */
const names = sampleNames().filter((name) => /slips|training|water|bazaar/.test(name))
const OPTIONS = { highlight: true, author: 'Gouji', date: '2024-03-05T08:00:00Z' }

describe.each(docxShapes)('an annotated sample: $name', (shape) => {
  it.each(names)('%s reads as before, with a comment on every finding', (name) => {
    const bytes = shape.render(piecesOf(sampleReport(name)))
    const report = buildReport(readDocx(bytes))
    const result = lint(report, rules)
    const marks = marksOf({ path: name, report, result }, 'zh')
    const written = annotateDocx(bytes, name, marks, OPTIONS)
    expect(readDocx(written).text).toBe(report.text)
    const [before, after] = [unzipSync(bytes), unzipSync(written)]
    const comments = new TextDecoder().decode(after['word/comments.xml'])
    for (const finding of result.findings) expect(comments).toContain(finding.fingerprint)
    const allowed = new Set(['[Content_Types].xml', 'word/_rels/document.xml.rels', 'word/document.xml'])
    for (const [part, content] of Object.entries(before)) if (!allowed.has(part)) expect(after[part]).toEqual(content)
  })
})
