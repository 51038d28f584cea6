import { annotate, type Marks, readDocument } from '@gouji/formats'
import { describe, expect, it } from 'vitest'
import { load } from '../../packages/cli/src/pdf-library.js'
import { type FilePage, hex, pdfFile } from '../lib/pdf/file.js'
import { means } from '../lib/pdf/means.js'

const options = { highlight: true, author: 'Gouji', date: '2026-11-22T08:00:00Z' }
const WORDS = '执行率95.5%，支出97万元。'

function page(rotate = 0): FilePage {
  return { content: `BT /F 12 Tf 100 600 Td ${hex(WORDS)} Tj ET`, width: 595, height: 842, rotate }
}

const spanOf = (words: string) => ({ start: WORDS.indexOf(words), end: WORDS.indexOf(words) + words.length })

const marks: Marks = {
  annotations: [
    {
      span: spanOf('95.5%'),
      severity: 'error',
      lines: ['执行率 95.5% 不一致', '97 ÷ 100 = 97%'],
      related: [{ span: spanOf('97万元'), lines: ['有关数字'] }]
    }
  ],
  verified: [],
  inconsistent: [spanOf('95.5%')]
}

async function annotated(bytes: Uint8Array): Promise<Uint8Array> {
  const written = await annotate(bytes, 'a.pdf', marks, options, means)
  if ('problem' in written) throw new Error(written.problem)
  return written
}

/** The highlights of the first page as pdf.js, which browsers have, shows them. */
async function highlights(bytes: Uint8Array) {
  const { pdfjs } = await load()
  const document = await pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const found = await (await document.getPage(1)).getAnnotations()
  await document.destroy()
  return found
    .filter(({ subtype }) => subtype === 'Highlight')
    .map(({ rect, contentsObj, titleObj, color }) => ({
      rect: rect.map((edge: number) => Math.round(edge)),
      contents: contentsObj.str,
      author: titleObj.str,
      color: [...color]
    }))
}

describe('notes in a PDF', () => {
  it('are highlights with the words of the note, behind the untouched bytes of the original', async () => {
    const original = pdfFile([page()])
    const copy = await annotated(original)
    expect(Buffer.compare(Buffer.from(copy.subarray(0, original.length)), Buffer.from(original))).toBe(0)
    expect(await highlights(copy)).toEqual([
      {
        rect: [136, 598, 166, 610],
        contents: '执行率 95.5% 不一致\n97 ÷ 100 = 97%',
        author: 'Gouji',
        color: [255, 150, 150]
      },
      { rect: [202, 598, 238, 610], contents: '有关数字', author: 'Gouji', color: [255, 240, 130] }
    ])
  })

  it('stand at the same place of a page that is shown turned', async () => {
    const [first] = await highlights(await annotated(pdfFile([page(90)])))
    expect(first?.rect).toEqual([136, 598, 166, 610])
  })

  it('leave what is read as it was, and can be written twice', async () => {
    const twice = await annotated(await annotated(pdfFile([page()])))
    expect(await readDocument(twice, '', means)).toMatchObject({ text: `${WORDS}\n` })
    expect(await highlights(twice)).toHaveLength(4)
  })

  it('are refused for what cannot be read', async () => {
    const scan = pdfFile([{ ...page(), content: '' }])
    expect(await annotate(scan, '', marks, options, means)).toEqual({ problem: 'no-text' })
  })
})
