import { describe, expect, it } from 'vitest'
import { findItems } from './items.js'
import { markerAt } from './numbering.js'

/** The items of a line, as printed. */
function items(plain: string): string[] {
  const own = markerAt(plain, 0, plain.length)
  return findItems(plain, own?.span.end ?? 0, plain.length, own).map((item) =>
    plain.slice(item.span.start, item.span.end)
  )
}

describe('findItems', () => {
  it('reads 一是…二是', () => {
    expect(items('主要做法：一是健全制度；二是加强监管，三是公开信息。')).toEqual([
      '一是健全制度；',
      '二是加强监管，',
      '三是公开信息。'
    ])
    expect(items('统一是关键，一是健全制度。')).toEqual([])
  })

  it('reads ①…②, and one alone', () => {
    expect(items('数量指标：（满分5分）①完成率≥9%；②覆盖10处')).toEqual(['①完成率≥9%；', '②覆盖10处'])
    expect(items('决策过程：①程序合规。')).toEqual(['①程序合规。'])
  })

  it('reads （1）…（2） and （一）…（二）', () => {
    expect(items('时效：（1）人数25人，（2）标准8元')).toEqual(['（1）人数25人，', '（2）标准8元'])
    expect(items('包括（一）基本支出；（二）项目支出')).toEqual(['（一）基本支出；', '（二）项目支出'])
    expect(items('见公式（1）。')).toEqual([])
    expect(items('重度（一、二级）残疾')).toEqual([])
  })

  it('reads 1.…2. only where it counts up from 1', () => {
    expect(items('职责是：1.拟订规范；2.组织实施；3.监督检查。')).toEqual([
      '1.拟订规范；',
      '2.组织实施；',
      '3.监督检查。'
    ])
    expect(items('下设2个单位：1.水利局、2.服务中心')).toEqual(['1.水利局、', '2.服务中心'])
    expect(items('增长1.5倍，2.3万元，降至3.1%')).toEqual([])
    expect(items('版本2.升级，3.完善')).toEqual([])
    expect(items('分为1、2、3级')).toEqual([])
    expect(items('达到目标.1.甲项目.2.乙项目')).toEqual(['1.甲项目.', '2.乙项目'])
  })

  it('begins with the numbering of the paragraph when that goes on inside it', () => {
    expect(items('1.甲项目得96分。2.乙项目得98分。')).toEqual(['1.甲项目得96分。', '2.乙项目得98分。'])
    expect(items('（2）网采率85%。（3）监管能力有所提升。')).toEqual(['（2）网采率85%。', '（3）监管能力有所提升。'])
    expect(items('2.在报销方面。一是提高；二是保障。')).toEqual(['一是提高；', '二是保障。'])
    expect(items('1.只有一项。')).toEqual([])
  })

  it('begins a second list at 1 again', () => {
    expect(items('数量：（1）甲；（2）乙。质量：（1）丙；（2）丁。')).toEqual([
      '（1）甲；',
      '（2）乙。质量：',
      '（1）丙；',
      '（2）丁。'
    ])
  })

  it('reads lists inside items as items of their own', () => {
    expect(items('一是甲：①子；②丑。二是乙。')).toEqual(['一是甲：', '①子；', '②丑。', '二是乙。'])
  })
})
