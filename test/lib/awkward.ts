import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The names of the rows of a table whose total is wrong: what every output format has to survive. */
export const awkwardLabels = [
  '@甲<b onclick="x">&amp;"甲`]]>😀*费*',
  '=乙\u0007[费](javascript:x)|\u2028丁',
  "-丙%0A::费</script><img src=x onerror='hacked()'>"
] as const

/** A report with one error, whose operands have those names. */
export const awkwardReport = `云岫县2022年度培训项目支出绩效自评报告
项目支出明细表
单位：万元
项目\t预算数\t支出数
${awkwardLabels[0]}\t100.00\t90.00
${awkwardLabels[1]}\t120.00\t110.00
${awkwardLabels[2]}\t30.00\t20.00
合计\t250.00\t230.00
`

export const rightReport = `云岫县2022年度培训项目支出绩效自评报告
一、项目基本情况
全年预算数820.00万元，全年执行数779.00万元，执行率为95.00%。
`

export interface AwkwardFiles {
  readonly folder: string
  /** A path with blanks, quotes, commas and Chinese. */
  readonly wrong: string
  readonly right: string
  readonly missing: string
  /** Writes a file of the folder and gives its path. */
  file(name: string, content: string): string
  remove(): void
}

export function awkwardFiles(): AwkwardFiles {
  const folder = join(mkdtempSync(join(tmpdir(), 'gouji-报告 ')), `目录, "甲"`)
  mkdirSync(folder)
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content)
    return join(folder, name)
  }
  return {
    folder,
    wrong: file("=自评'报告%1:2.txt", awkwardReport),
    right: file('right.txt', rightReport),
    missing: join(folder, '没有<这个>.txt'),
    file,
    remove: () => rmSync(join(folder, '..'), { recursive: true, force: true })
  }
}
