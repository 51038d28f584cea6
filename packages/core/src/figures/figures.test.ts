import { describe, expect, it } from 'vitest'
import { normalise } from '../text/normalise.js'
import { lexFigures } from './lex.js'

/** Figures as 「print = value unit kind」 with comparator and hedge, the way the tables below write them. */
function figures(text: string): string[] {
  const { figures } = lexFigures(normalise(text), text, [{ start: 0, end: text.length }])
  return figures.map((figure) => {
    const upper = figure.upper ? `..${figure.upper.toFixed()}` : ''
    const bound = `${figure.comparator ? ` ${figure.comparator}` : ''}${figure.hedge ? ` ${figure.hedge}` : ''}`
    return `${figure.text} = ${figure.value.toFixed()}${upper} ${figure.unit || '-'} ${figure.unitKind}${bound}`
  })
}

describe('amounts', () => {
  it.each<[string, string[]]>([
    ['全年预算数为7823.37万元', ['7823.37万元 = 78233700 万元 money']],
    [
      '总投资1,784.89万元，其中省级1，200.50万元',
      ['1,784.89万元 = 17848900 万元 money', '1，200.50万元 = 12005000 万元 money']
    ],
    ['预算1\u202f784.89万元', ['1\u202f784.89万元 = 17848900 万元 money']],
    ['分别为36，125.5万元', ['36 = 360000 万元 money', '125.5万元 = 1255000 万元 money']],
    [
      '分别为100、200和300万元',
      ['100 = 1000000 万元 money', '200 = 2000000 万元 money', '300万元 = 3000000 万元 money']
    ],
    ['激活人数343379、15家医院', ['343379 = 343379 - none', '15家 = 15 家 count']],
    ['参保71520,12家医院', ['71520 = 71520 - none', '12家 = 12 家 count']],
    [
      '资金4.8亿元，1亿2345万元，3万6千元',
      ['4.8亿元 = 480000000 亿元 money', '1亿2345万元 = 123450000 万元 money', '3万6千元 = 36000 千元 money']
    ],
    [
      '5万3000元，3百万元，1.5万亿元',
      ['5万3000元 = 53000 元 money', '3百万元 = 3000000 百万元 money', '1.5万亿元 = 1500000000000 万亿元 money']
    ],
    [
      '争取资金107万，完成任务71万的101.15%',
      ['107万 = 1070000 万 none', '71万 = 710000 万 none', '101.15% = 1.0115 % ratio']
    ],
    [
      '6.38万人，12万户，1万人次',
      ['6.38万人 = 63800 万人 count', '12万户 = 120000 万户 count', '1万人次 = 10000 万人次 count']
    ],
    ['预算 36.5 万元，共 3 家', ['36.5 万元 = 365000 万元 money', '3 家 = 3 家 count']],
    ['¥36.5，人民币36万元整', ['36.5 = 36.5 元 money', '36万元 = 360000 万元 money']],
    ['1.2E+07，36.000000', ['1.2E+07 = 12000000 - none', '36.000000 = 36 - none']],
    [
      '0台（套），3批次/年，200人次',
      ['0台（套） = 0 台套 count', '3批次/年 = 3 批次/年 count', '200人次 = 200 人次 count']
    ],
    [
      '3.5公顷，5万美元，36km，5万千瓦时，3千克',
      [
        '3.5公顷 = 3.5 公顷 measure',
        '5万美元 = 50000 万美元 measure',
        '36km = 36 km measure',
        '5万千瓦时 = 50000 万千瓦时 measure',
        '3千克 = 3 千克 measure'
      ]
    ],
    [
      '20个工作日，60分钟，3个月，5年',
      [
        '20个工作日 = 20 个工作日 duration',
        '60分钟 = 60 分钟 duration',
        '3个月 = 3 个月 duration',
        '5年 = 5 年 duration'
      ]
    ],
    ['36人民币，100次年会，5批复，2家庭医生', ['36 = 36 - none', '100 = 100 - none', '5 = 5 - none', '2 = 2 - none']]
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })
})

describe('rates, points and multiples', () => {
  it.each<[string, string[]]>([
    ['95.67%、95％、3‰', ['95.67% = 0.9567 % ratio', '95％ = 0.95 % ratio', '3‰ = 0.003 ‰ ratio']],
    [
      '百分之九十，百分之九十五点三，百分之百，百分之95.5',
      [
        '百分之九十 = 0.9 % ratio',
        '百分之九十五点三 = 0.953 % ratio',
        '百分之百 = 1 % ratio',
        '百分之95.5 = 0.955 % ratio'
      ]
    ],
    ['千分之三，万分之一', ['千分之三 = 0.003 ‰ ratio', '万分之一 = 0.0001 ‱ ratio']],
    ['提高5个百分点，下降2百分点', ['5个百分点 = 0.05 个百分点 points', '2百分点 = 0.02 百分点 points']],
    ['增长2.5倍，两倍', ['2.5倍 = 2.5 倍 multiple', '两倍 = 2 倍 multiple']],
    [
      '一半，七成，八成五，三分之二',
      [
        '一半 = 0.5 - ratio about',
        '七成 = 0.7 成 ratio about',
        '八成五 = 0.85 成 ratio about',
        '三分之二 = 0.67 - ratio about'
      ]
    ],
    ['九成以上，近七成，成绩、五成员、一成不变', ['九成 = 0.9 成 ratio ≥ least', '七成 = 0.7 成 ratio under']]
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })
})

describe('Chinese numerals', () => {
  it.each<[string, string[]]>([
    [
      '共有八个项目、二十三项措施、两名干部、三批资金',
      ['八个 = 8 个 count', '二十三项 = 23 项 count', '两名 = 2 名 count', '三批 = 3 批 count']
    ],
    [
      '一百零五个，二百三十六户，一千二百三十四人',
      ['一百零五个 = 105 个 count', '二百三十六户 = 236 户 count', '一千二百三十四人 = 1234 人 count']
    ],
    [
      '三十万元，一亿二千万元，三十余万元，二十多个',
      [
        '三十万元 = 300000 万元 money',
        '一亿二千万元 = 120000000 万元 money',
        '三十余万元 = 300000 万元 money over',
        '二十多个 = 20 个 count over'
      ]
    ],
    ['三至五个，三十至五十万元', ['三至五个 = 3..5 个 count', '三十至五十万元 = 300000..500000 万元 money']],
    [
      '叁拾陆万元整，壹仟贰佰叁拾肆元伍角陆分',
      ['叁拾陆万元 = 360000 万元 money', '壹仟贰佰叁拾肆元伍角陆分 = 1234.56 元 money']
    ],
    ['三点五亿元，两点五倍', ['三点五亿元 = 350000000 亿元 money', '两点五倍 = 2.5 倍 multiple']],
    ['下设一个中心，共一家', ['一个 = 1 个 count', '一家 = 1 家 count']],
    ['一是二是，一些，一定，一致，统一，一体化，一个平台，每一项，一批项目，十分重视，十佳', []],
    ['三医联动，五级书记，两票制，四个不直，两个维护，八项规定，三重一大，五位一体，二次报销，二级医院，三期工程', []],
    ['十四五，三点意见，三五个，七八名，几十个，数百人，十几家，一百二，三万二，百余人，三台县', []]
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })
})

describe('signs', () => {
  it.each<[string, string[]]>([
    [
      '结余-2076万元，结余－20.5万元，−3%',
      ['-2076万元 = -20760000 万元 money', '－20.5万元 = -205000 万元 money', '−3% = -0.03 % ratio']
    ],
    ['负2076万元，个人自负3万元', ['负2076万元 = -20760000 万元 money', '3万元 = 30000 万元 money']],
    ['（2,076.00）', ['（2,076.00） = -2076 - none']],
    ['（含36人）', ['36人 = 36 人 count']]
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })
})

describe('ranges', () => {
  it.each<[string, string[]]>([
    [
      '10%—20%，10～20万元，3至5个',
      ['10%—20% = 0.1..0.2 % ratio', '10～20万元 = 100000..200000 万元 money', '3至5个 = 3..5 个 count']
    ],
    ['5000元至1万元，8千至1万元', ['5000元至1万元 = 5000..10000 元 money', '8千至1万元 = 8000..10000 万元 money']],
    [
      '良好（80-90分），90（含）-100分，100-90分',
      ['80-90分 = 80..90 分 score', '90（含）-100分 = 90..100 分 score', '100-90分 = 90..100 分 score']
    ],
    [
      '从36万元至40万元，由10%到20%',
      ['36万元 = 360000 万元 money', '40万元 = 400000 万元 money', '10% = 0.1 % ratio', '20% = 0.2 % ratio']
    ],
    ['100-20=80', ['100 = 100 - none', '20 = 20 - none', '80 = 80 - none =']]
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })
})

describe('comparators and hedges', () => {
  it.each<[string, string[]]>([
    ['≥85%', ['85% = 0.85 % ratio ≥']],
    ['≧ 85 ％', ['85 ％ = 0.85 % ratio ≥']],
    ['＞＝60、<=5、＝14', ['60 = 60 - none ≥', '5 = 5 - none ≤', '14 = 14 - none =']],
    [
      '不低于85%，85%以上，达到85%以上',
      ['85% = 0.85 % ratio ≥ least', '85% = 0.85 % ratio ≥ least', '85% = 0.85 % ratio ≥ least']
    ],
    ['满意度达85%', ['85% = 0.85 % ratio']],
    [
      '大于300万元，小于3次，超过40%，未达80%',
      ['300万元 = 3000000 万元 money >', '3次 = 3 次 count <', '40% = 0.4 % ratio > over', '80% = 0.8 % ratio <']
    ],
    [
      '不得超过50万元，控制在5%以内，60分钟以内，15日内',
      [
        '50万元 = 500000 万元 money ≤ most',
        '5% = 0.05 % ratio ≤ most',
        '60分钟 = 60 分钟 duration ≤ most',
        '15日 = 15 日 duration ≤ most'
      ]
    ],
    ['80分（含）以上，90分（含90分）以上', ['80分 = 80 分 score ≥ least', '90分 = 90 分 score ≥ least']],
    [
      '约36万元，近5万人，将近90%，50%左右，逾3000人',
      [
        '36万元 = 360000 万元 money about',
        '5万人 = 50000 万人 count under',
        '90% = 0.9 % ratio under',
        '50% = 0.5 % ratio about',
        '3000人 = 3000 人 count > over'
      ]
    ],
    [
      '12余万份，1100余万元，60余篇，1万多人，1.2万余人次',
      [
        '12余万份 = 120000 万份 count over',
        '1100余万元 = 11000000 万元 money over',
        '60余篇 = 60 篇 count over',
        '1万多人 = 10000 万人 count over',
        '1.2万余人次 = 12000 万人次 count over'
      ]
    ],
    [
      '节约300万元，预约36人次，附近3个村，3个内设机构',
      ['300万元 = 3000000 万元 money', '36人次 = 36 人次 count', '3个 = 3 个 count', '3个 = 3 个 count']
    ]
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })

  it('says where a comparator stands', () => {
    const text = '满意度≥ 85%，及时率95%以上'
    const [sign, word] = lexFigures(normalise(text), text, [{ start: 0, end: text.length }]).figures
    expect(sign?.comparatorSpan).toEqual({ start: 3, end: 4 })
    expect(text.slice(word?.comparatorSpan?.start, word?.comparatorSpan?.end)).toBe('以上')
  })
})

describe('standards', () => {
  it.each<[string, string[]]>([
    [
      '580元/人/年，580元/人·年，670元/人，100元/天',
      [
        '580元/人/年 = 580 元/人/年 standard',
        '580元/人·年 = 580 元/人/年 standard',
        '670元/人 = 670 元/人 standard',
        '100元/天 = 100 元/天 standard'
      ]
    ],
    [
      '每人每年180元，人均补助488元，36元每人每天，3000元/（人·年）',
      [
        '180元 = 180 元/人/年 standard',
        '488元 = 488 元/人 standard',
        '36元每人每天 = 36 元/人/天 standard',
        '3000元/（人·年） = 3000 元/人/年 standard'
      ]
    ],
    ['每月补助50元，每年安排300万元', ['50元 = 50 元/月 standard', '300万元 = 3000000 万元 money']]
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })
})

describe('scores', () => {
  it.each<[string, string[]]>([
    ['得分98分，扣1.5分；产出指标(50分)', ['98分 = 98 分 score', '1.5分 = 1.5 分 score', '50分 = 50 分 score']],
    ['决策类20分得18分', ['20分 = 20 分 score', '18分 = 18 分 score']],
    ['购置CT 1台、彩超4台，B超2台', ['1台 = 1 台 count', '4台 = 4 台 count', '2台 = 2 台 count']],
    ['90分', ['90分 = 90 分 score']],
    ['满意度指标(20)分', ['20 = 20 分 score']],
    ['由产出70分、效益30分构成', ['70分 = 70 分 score', '30分 = 30 分 score']],
    ['由产出70分和效益30分组成', ['70分 = 70 分 score', '30分 = 30 分 score']],
    ['10分钟，分3类，3分公司', ['10分钟 = 10 分钟 duration', '3类 = 3 类 count', '3 = 3 - none']]
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected)
  })
})
