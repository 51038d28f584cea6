/** Words in front of the figures of a budget adjustment. Source: handbook B10, E.3. */
export const initial = /年初(?:部门)?(?:预算|批复|安排|下达)?[^，；]{0,14}$|^(?:[\uE000-\uE00A]|原)?(?:预算批复|批复预算|原预算)/
export const added = /追加|调增|新增安排|增加预算|增拨|追增/
export const cut = /调减|核减|压减|追减|统筹收回|收回(?!结余|结转)|减少预算/
/** A change without a direction. */
export const moved = /(?:年中|预算)调整(?:数|金额|预算)?(?:为)?$|^调整(?:数|金额)?$/
export const adjusted = /调整后|调整预算数|预算调整数|调整为|调整至|全年预算|追加后|调减后|调增后|变更后|最终预算/
