import { walkXml } from '../../package/xml.js'

/** A child of a run, by its place in the text of the part. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Behind its opening tag: what the reader calls it by. */
  readonly at: number
  /** The words of a w:t; undefined for what prints something else, or nothing. */
  readonly words: string | undefined
  /** Where it begins in its run, counting a sign for each sign of words and one for anything else. */
  readonly position: number
}

/** A run, or a formula, which is taken as a whole. */
export interface Run {
  readonly start: number
  /** Behind its opening tag. */
  readonly open: number
  end: number
  readonly whole: boolean
  /** The properties and what is in them, by local name. */
  properties: { readonly start: number; end: number; readonly children: Child[] } | undefined
  readonly pieces: Piece[]
  /** How many signs its pieces take. */
  length: number
}

interface Child {
  readonly name: string
  readonly start: number
  end: number
}

/** Where something that was asked for is. */
export interface Spot {
  /** The run itself. */
  readonly run: Run
  readonly position: number
  /** The outermost run, which holds the text box that the run is in; the run itself elsewhere. */
  readonly outer: Run
  readonly outerPosition: number
}

export interface ParagraphSpot {
  /** The first run of the paragraph, or the one whose text box it is in. */
  run: Run | undefined
  position: number
  /** Where the content ends: in front of the closing tag, or behind the one tag of an empty paragraph. */
  end: number
  empty: boolean
}

export interface Scan {
  /** By the offset behind an opening tag: elements in runs. */
  readonly spots: ReadonlyMap<number, Spot>
  readonly paragraphs: ReadonlyMap<number, ParagraphSpot>
}

interface Open {
  readonly run: Run
  readonly depth: number
  /** The child that is open, if any. */
  child: { readonly start: number; readonly at: number; words: string | undefined } | undefined
}

/** Finds the runs and paragraphs that hold the elements `wanted` (offsets behind their opening tags) of a part. */
export function scanRuns(text: string, name: string, depthLimit: number, wanted: ReadonlySet<number>): Scan {
  const spots = new Map<number, Spot>()
  const paragraphs = new Map<number, ParagraphSpot>()
  const runs: Open[] = []
  const open: { readonly at: number; readonly spot: ParagraphSpot }[] = []
  let depth = 0
  walkXml(text, name, depthLimit, {
    open(element, _, end) {
      depth++
      const start = text.lastIndexOf('<', end - 1)
      if (element === 'w:p') beginParagraph(end)
      const isRun = element === 'w:r' || (element === 'm:oMath' && runs.length === 0)
      const top = runs.at(-1)
      if (top && !top.run.whole) beginChild(top, element, start, end, depth)
      if (isRun) beginRun(start, end, element !== 'w:r')
      if (wanted.has(end) && element !== 'w:p') note(end)
    },
    text(words) {
      const child = runs.at(-1)?.child
      if (child?.words !== undefined) child.words += words
    },
    close(element, end) {
      const top = runs.at(-1)
      if (top && depth === top.depth) {
        top.run.end = end
        if (top.run.whole) top.run.length = 1
        runs.pop()
      } else if (top) endChild(top, depth, end)
      if (element === 'w:p') endParagraph(end)
      depth--
    }
  })
  return { spots, paragraphs }

  function beginRun(start: number, at: number, whole: boolean): void {
    const run: Run = { start, open: at, end: at, whole, properties: undefined, pieces: [], length: 0 }
    runs.push({ run, depth, child: undefined })
    const waiting = open.at(-1)
    if (waiting && !waiting.spot.run && runs.length === 1) waiting.spot.run = run
  }

  function note(at: number): void {
    const [inner, outer] = [runs.at(-1), runs[0]]
    if (!inner || !outer) return
    const position = inner.run.whole ? 0 : inner.run.length
    spots.set(at, { run: inner.run, position, outer: outer.run, outerPosition: outer.run.whole ? 0 : outer.run.length })
  }

  function beginParagraph(at: number): void {
    const outer = runs[0]
    const spot: ParagraphSpot = { run: outer?.run, position: outer?.run.length ?? 0, end: at, empty: true }
    open.push({ at, spot })
  }

  function endParagraph(end: number): void {
    const ended = open.pop()
    if (!ended || !wanted.has(ended.at)) return
    ended.spot.empty = end === ended.at
    ended.spot.end = ended.spot.empty ? end : text.lastIndexOf('<', end - 1)
    paragraphs.set(ended.at, ended.spot)
  }
}

function beginChild(top: Open, element: string, start: number, at: number, depth: number): void {
  const { run } = top
  if (depth === top.depth + 1) {
    if (element === 'w:rPr') run.properties = { start, end: at, children: [] }
    else top.child = { start, at, words: element === 'w:t' ? '' : undefined }
  } else if (depth === top.depth + 2 && run.properties && !top.child)
    run.properties.children.push({ name: element.slice(element.indexOf(':') + 1), start, end: at })
}

function endChild(top: Open, depth: number, end: number): void {
  const { run, child } = top
  if (depth === top.depth + 2 && !child) {
    const last = run.properties?.children.at(-1)
    if (last) last.end = end
  }
  if (depth !== top.depth + 1) return
  if (!child) {
    if (run.properties) run.properties.end = end
    return
  }
  run.pieces.push({ ...child, end, position: run.length })
  run.length += child.words?.length ?? 1
  top.child = undefined
}
