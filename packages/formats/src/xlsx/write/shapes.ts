import type { Note } from './notes.js'

const LINE = 15
const SIGNS = 28
const MOST_LINES = 24
const WIDTH = 4

/** The shapes part of a sheet with a shape for each note; `sheet` is the number of the sheet, from 1. */
export function withShapes(existing: string | undefined, notes: readonly Note[], sheet: number): string {
  const text = existing ?? none(sheet)
  const taken = [...text.matchAll(/_x0000_s(\d{1,9})/g)].map(([, id]) => Number(id))
  const first = taken.reduce((most, id) => Math.max(most, id), sheet * 1024) + 1
  const type = /<v:shapetype\b[^>]*\bid="_x0000_t202"/.test(text) ? '' : NOTE_TYPE
  const shapes = notes.map((note, index) => shape(note, first + index)).join('')
  const end = text.lastIndexOf('</xml>')
  return end < 0 ? text : text.slice(0, end) + type + shapes + text.slice(end)
}

const NOTE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

function none(sheet: number): string {
  return `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout></xml>`
}

/** A hidden note beside its cell, as high as its words need. */
function shape({ cell, lines }: Note, id: number): string {
  const needed = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / SIGNS)), 1)
  const height = Math.min(needed, MOST_LINES)
  const { row, column } = cell
  const top = Math.max(0, row - 1)
  const anchor = `${column + 1}, 15, ${top}, 4, ${column + 1 + WIDTH}, 15, ${top + height}, 4`
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='position:absolute;margin-left:60pt;margin-top:2pt;width:260pt;height:${height * LINE}pt;z-index:1;visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style='mso-direction-alt:auto'><div style='text-align:left'></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
}
