/** A grade and the scores that earn it: at least `low`, less than `high`. */
export interface Band {
  readonly grade: Grade
  readonly low?: number
  readonly high?: number
}

/** `weak` (较差) is the same as `poor` where the document does not tell them apart. */
export type Grade = 'excellent' | 'good' | 'fair' | 'weak' | 'poor'

export const gradeNames: readonly (readonly [Grade, string])[] = [
  ['excellent', '优秀'], ['good', '良好'], ['fair', '中等'], ['fair', '一般'], ['poor', '不合格'], ['weak', '较差'], ['excellent', '优'], ['good', '良'], ['fair', '中'], ['poor', '差']
]

/** Bands where the document prints none of its own. Source: handbook A.3.4. */
export const usualBands: readonly Band[] = [
  { grade: 'excellent', low: 90 }, { grade: 'good', low: 80, high: 90 }, { grade: 'fair', low: 60, high: 80 }, { grade: 'poor', high: 60 }
]

const name = '优秀|良好|中等|一般|较差|不合格|优|良|中|差'
const end = '(?=[，。；、）)（(,;\\s]|$)'
/** 「评价等级为“优”」「评定为优秀」「自评结果为良」. */
export const gradeClaim = new RegExp(
  `(?:等级|级别|等次|档次|评级|评定|评为|(?:评价|自评|绩效|考核)(?:结果|结论|评价)?|结果|结论)(?:评定|确定|定|认定)?(?:为|是|达到|属于|属|[:：])*[“"「‘'《]?(${name})[”"」’'》]?(?:等级|等次|级|档|类)?${end}`,
  'g'
)
/** 「达到“优”等级」「为“优”等次」 */
export const gradeInFront = new RegExp(`(?:为|达到|属于|属|获得|获评)[“"「‘'](${name})[”"」’'](?:等级|等次|级|档)?${end}`, 'g')
/** A word of a band in a note. */
export const gradeWord = new RegExp(`[“"「‘']?(${name})[”"」’']?`, 'g')
export const gradeHeader = /^(?:评价|绩效|自评|评定|考核|综合)?(?:等级|等次|评级|级别|评定等级)$/
/** Cheap test before the claims are looked for. */
export const speaksOfGrades = /等级|级别|等次|档次|评级|评定|评为|结果|结论|[“"「‘'](?:优秀|良好|优|良|中|差)[”"」’']/
