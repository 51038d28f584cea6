import { isBlank } from '../read/blanks.js'
import { markerAt } from './numbering.js'
import type { Item, Marker, MarkerStyle } from './report.js'

const ALWAYS = 1
const BEHIND_BOUNDARY = 2
/** What may begin an item, by UTF-16 unit: list signs and （ anywhere, digits and 一 to 十 behind a boundary. */
const BEGINNINGS = flags([
  ['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑❶❷❸❹❺❻❼❽❾❿㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩（', ALWAYS],
  ['123456789一二三四五六七八九十', BEHIND_BOUNDARY]
])
/** Signs behind which an ordinary number may begin an item: 「：1.…；2.…」; 、 only before digits. */
const BOUNDARIES = flags([
  ['。；：:;，,！？）”》', ALWAYS],
  ['、', BEHIND_BOUNDARY]
])

/** 「1、2、3级」 and 「一、二级」 are no items: an item has some words. */
const FEWEST_WORDS = 2

/** Styles whose sign can only be a list mark, so that one alone is an item. */
const UNMISTAKABLE: ReadonlySet<MarkerStyle> = new Set<MarkerStyle>(['circled'])
/** Styles that are also used for other things: taken only where they count up from 1. */
const COUNTING: ReadonlySet<MarkerStyle> = new Set<MarkerStyle>([
  'dot',
  'comma',
  'half-paren',
  'han',
  'paren',
  'han-paren'
])

/**
 * The numbered items inside a paragraph, in order; each reaches to the next one. When the paragraph's own numbering
 * goes on inside it (1.…2.…3.…), that is the first item.
 */
export function findItems(plain: string, from: number, end: number, own: Marker | undefined): Item[] {
  const found = scanMarkers(plain, from, end)
  if (found.length === 0) return []
  const markers = own ? [own, ...found] : found
  const kept = new Set<Marker>()
  for (const style of new Set(markers.map((marker) => marker.style))) {
    const same = markers.filter((marker) => marker.style === style)
    for (const marker of COUNTING.has(style) ? counted(same, own) : whole(same, style)) kept.add(marker)
  }
  if (own && kept.size === 1 && kept.has(own)) return []
  const items: Item[] = []
  const ordered = markers.filter((marker) => kept.has(marker))
  for (const [index, marker] of ordered.entries()) {
    items.push({ marker, span: { start: marker.span.start, end: ordered[index + 1]?.span.start ?? end } })
  }
  return items
}

function scanMarkers(plain: string, from: number, end: number): Marker[] {
  const markers: Marker[] = []
  for (let at = from; at < end; at++) {
    if (!mayBegin(plain, plain.charCodeAt(at), at, from)) continue
    const marker = markerAt(plain, at, end)
    if (!marker || marker.style === 'annex' || marker.style === 'part' || marker.style === 'chapter') continue
    const last = markers.at(-1)
    if (last && marker.span.start - last.span.end < FEWEST_WORDS) continue
    markers.push(marker)
    at = marker.span.end - 1
  }
  return markers
}

/** Cheap test: most characters begin nothing. */
function mayBegin(plain: string, code: number, at: number, from: number): boolean {
  const beginning = BEGINNINGS[code]
  if (beginning !== BEHIND_BOUNDARY) return beginning === ALWAYS
  if (at === from) return true
  const before = plain.charCodeAt(at - 1)
  const boundary = BOUNDARIES[before]
  // a half-width stop ends a sentence only behind words: 「目标.8.」, not 「1.8」
  if (before === 0x2e) return !(plain.charCodeAt(at - 2) < 58)
  return boundary === ALWAYS || (boundary === BEHIND_BOUNDARY && code < 58) || isBlank(before)
}

function flags(groups: readonly (readonly [string, number])[]): Uint8Array {
  const table = new Uint8Array(0x10000)
  for (const [signs, flag] of groups) for (let at = 0; at < signs.length; at++) table[signs.charCodeAt(at)] = flag
  return table
}

/** Runs that count up from 1 (or on from the paragraph's own number) by one, with at least two members. */
function counted(markers: readonly Marker[], own: Marker | undefined): Marker[] {
  const kept: Marker[] = []
  let run: Marker[] = []
  const close = (): void => {
    if (run.length >= 2) kept.push(...run)
    run = []
  }
  for (const marker of markers) {
    const last = run.at(-1)
    if (last && marker.value === last.value + 1) run.push(marker)
    else if (marker.value === 1 || marker === own) {
      close()
      run.push(marker)
    }
  }
  close()
  return kept
}

function whole(markers: readonly Marker[], style: MarkerStyle): readonly Marker[] {
  return markers.length >= 2 || UNMISTAKABLE.has(style) ? markers : []
}
