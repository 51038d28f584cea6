import type { PrintShape } from './print-report.js'

/** Pages as office programs, printers and scanners' software make them. */
export const printShapes: readonly PrintShape[] = [
  { name: 'upright', ruled: true, numbered: (page) => `— ${page} —` },
  {
    name: 'with running head, characters placed one by one, bold printed twice',
    ruled: true,
    scattered: true,
    doubled: true,
    head: '绩效自评材料汇编',
    numbered: (page, pages) => `第${page}页 共${pages}页`
  },
  { name: 'on its side', ruled: true, landscape: true, numbered: (page) => String(page) },
  { name: 'turned by a quarter', ruled: true, rotate: 90, numbered: (page) => `- ${page} -` },
  { name: 'turned by three quarters', ruled: true, landscape: true, rotate: 270 }
]
