import type { PrintShape } from './print-report.js'

const LANDSCAPE = [842, 595] as const

/** Pages as office programs, printers and scanners' software make them. */
export const printShapes: readonly PrintShape[] = [
  { name: 'upright', usual: true, numbered: (page) => `— ${page} —` },
  {
    name: 'with running head, characters placed one by one, bold printed twice',

    scattered: true,
    doubled: true,
    head: '绩效自评材料汇编',
    numbered: (page, pages) => `第${page}页 共${pages}页`
  },
  { name: 'on its side', page: LANDSCAPE, numbered: (page) => String(page) },
  { name: 'turned by a quarter', rotate: 90, numbered: (page) => `- ${page} -` },
  { name: 'turned by three quarters', page: LANDSCAPE, rotate: 270 },
  { name: 'on small pages, tables torn', usual: true, page: [500, 360], numbered: (page) => `${page}` }
]
