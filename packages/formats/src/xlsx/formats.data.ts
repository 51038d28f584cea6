// Number formats that a file names by their number only, as Excel for Chinese shows them.
const month = 'yyyy"年"m"月"'
const day = 'm"月"d"日"'
const date = 'yyyy"年"m"月"d"日"'
const noon = 'AM/PMh"时"mm"分"'
const noonSeconds = 'AM/PMh"时"mm"分"ss"秒"'

export const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 5: '¥#,##0;¥-#,##0', 6: '¥#,##0;[Red]¥-#,##0', 7: '¥#,##0.00;¥-#,##0.00', 8: '¥#,##0.00;[Red]¥-#,##0.00',
  9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??', 14: 'yyyy/m/d', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'yyyy/m/d h:mm', 23: '0.00', 24: '0.00', 25: '0.00', 26: '0.00',
  27: month, 28: day, 29: day, 30: 'm-d-yy', 31: date, 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 34: noon, 35: noonSeconds, 36: month,
  37: '#,##0;-#,##0', 38: '#,##0;[Red]-#,##0', 39: '#,##0.00;-#,##0.00', 40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 42: '_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 44: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ',
  45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0', 48: '##0.0E+0', 49: '@',
  50: month, 51: day, 52: month, 53: day, 54: day, 55: noon, 56: noonSeconds, 57: month, 58: day
}

/** Words of formats in Chinese, which some programs write into files, and what the format language calls them. */
export const CHINESE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/G\/通用格式/g, 'General'],
  [/上午\/下午/g, 'AM/PM'],
  [/\[(?:红色|蓝色|黑色|绿色|白色|黄色|洋红|蓝绿色|青色|颜色\d{1,2})\]/g, ''],
  // an escape that only Chinese and Japanese programs know
  [/!(.)/g, '\\$1']
]
