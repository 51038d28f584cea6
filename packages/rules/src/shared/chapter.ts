import type { Section } from '@gouji/core'

/** The chapter (一、) that a section lies in, else the outermost section; a part without sections is one. */
export function chapterOf(section: Section): Section {
  let at = section
  while (at.marker?.style !== 'han' && at.parent && at.parent.level > 0) at = at.parent
  return at
}
