import { hash } from '../engine/fingerprint.js'
import type { PlaceJson } from '../engine/schema.js'
import type { Figure } from '../figures/figure.js'
import type { Report } from '../report/report.js'
import type { Span } from '../text/span.js'
import type { DigestName, DigestText } from './digest.js'
import { isSpecificUnit } from './names.js'

/** Shorter sentences are everyday words. */
const LEAST_SENTENCE = 30
const LEAST_PARAGRAPH = 40
const LEAST_TELLING = 2
const SHOWN = 60
/** Figures of the country, the province, a document: every unit may quote them. */
const QUOTED = /全国|全省|全市|全县|全区|省级|中央|国务院|财政部|文件|办法|规定|标准|〔|《|号文/
const NAME =
  /(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{1,6}[县市区旗州盟][\u4e00-\u9fff]{2,14}?(?:局|委员会|办公室|中心|学校|医院)(?!长|属|内)/g

/** Sentences whose figures nobody else can have: what two units share of them was copied. */
export function copiedCandidates(
  report: Report,
  unit: string | undefined,
  place: (span: Span) => PlaceJson
): DigestText[] {
  const found: DigestText[] = []
  for (const { span, block, facts } of report.sentences) {
    if (block.cell || span.end - span.start < LEAST_SENTENCE) continue
    const telling = facts.filter(({ figure, normative }) => !normative && isTelling(figure)).length
    if (telling < LEAST_TELLING) continue
    const words = bare(report.plain.slice(span.start, span.end))
    if (words.length < LEAST_SENTENCE || QUOTED.test(words)) continue
    found.push({
      hash: number(unit === undefined ? words : words.replaceAll(unit, '')),
      text: report.text.slice(span.start, span.end).trim().slice(0, SHOWN),
      figures: telling,
      place: place(span)
    })
  }
  return found
}

/** Three digits that are not all nought: 95.18, 1286; not 100%, 5个, 300万元. */
function isTelling({ text }: Figure): boolean {
  const digits = text.replace(/\D/g, '').replace(/^0+|0+$/g, '')
  return digits.length >= 3
}

/** Paragraphs that name another unit. */
export function foreignNames(report: Report, unit: string, place: (span: Span) => PlaceJson): DigestName[] {
  const found: DigestName[] = []
  for (const { kind, span, contentStart } of report.blocks) {
    if (kind !== 'paragraph' || span.end - contentStart < LEAST_PARAGRAPH) continue
    const words = report.plain.slice(contentStart, span.end)
    const names = new Set([...words.matchAll(NAME)].map(([name]) => name))
    for (const name of names) {
      if (name === unit || !isSpecificUnit(name)) continue
      const at = contentStart + words.indexOf(name)
      found.push({
        name,
        hash: maskedHash(words, name),
        text: name,
        figures: 0,
        place: place({ start: at, end: at + name.length })
      })
    }
  }
  return found
}

/** Hashes of the paragraphs that name the reporting unit. */
export function ownParagraphs(report: Report, unit: string): number[] {
  const hashes = new Set<number>()
  for (const { kind, span, contentStart } of report.blocks) {
    if (kind !== 'paragraph' || span.end - contentStart < LEAST_PARAGRAPH) continue
    const words = report.plain.slice(contentStart, span.end)
    if (words.includes(unit)) hashes.add(maskedHash(words, unit))
  }
  return [...hashes]
}

function maskedHash(words: string, name: string): number {
  return number(
    bare(words)
      .replaceAll(name, '◇')
      .replace(/\d[\d.,]*/g, '#')
  )
}

function bare(words: string): string {
  return words.replace(/\s+/g, '')
}

function number(words: string): number {
  return Number.parseInt(hash(words), 16)
}
