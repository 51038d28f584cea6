/** Balances that are not this year's income less this year's expenditure. Source: handbook B05, F7, E.3. */
export const notABalance = /累计|滚存|历年|上年|年初|往年|以前年度|结余分配|结余留用|留用|基金结余|收回|盘活|超过|高于|大于|小于|低于|比例|率/
/** More was spent than came in. */
export const deficitWords = /收不抵支|赤字|超支|透支|缺口|亏空/
/** The balance of this year's flows; 年末结转 may hold more. */
export const ofTheYear = /^(?!.*(?:年末|年底|期末|结转)).*(?:结余|剩余|节余|结存|账面余额|未支出|未支付|未使用|未执行|尚余|收不抵支|超支|透支|赤字)/
/** What else may have changed the balance. */
export const otherTerms = /收回|上缴|分配|调整|核销|使用非财政|弥补/
