import type { Block, Report, Section } from '../report/report.js'

/** 53 bits of a string, as 14 hexadecimal digits: to tell findings apart, not against anybody's will. */
export function hash(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0')
}

/** Leads from an offset to the titles above it: of the part, then of the sections from the outermost. */
export function titlesAt(report: Report): (offset: number) => string[] {
  const blocks: Block[] = [...report.blocks].sort((a, b) => a.span.start - b.span.start)
  return (offset) => {
    let low = 0
    let high = blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((blocks[middle] as Block).span.start <= offset) low = middle + 1
      else high = middle
    }
    const block = blocks[low - 1]
    if (!block) return []
    const titles: string[] = []
    for (let section: Section | undefined = block.section; section; section = section.parent)
      titles.unshift(section.title)
    return [block.part.title, ...titles]
  }
}

/** Gives equal fingerprints their ordinal, from the second on. */
export function numberRepeated<T extends { readonly fingerprint: string }>(findings: readonly T[]): T[] {
  const seen = new Map<string, number>()
  return findings.map((finding) => {
    const count = (seen.get(finding.fingerprint) ?? 0) + 1
    seen.set(finding.fingerprint, count)
    return count === 1 ? finding : { ...finding, fingerprint: `${finding.fingerprint}-${count}` }
  })
}
