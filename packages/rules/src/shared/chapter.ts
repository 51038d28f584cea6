import type { Section } from '@gouji/core'

/** The chapter (一、) that a section lies in; a part without chapters is one. */
export function chapterOf(section: Section): Section {
  let at = section
  while (at.parent && at.parent.level > 0) at = at.parent
  return at
}
