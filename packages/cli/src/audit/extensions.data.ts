/** Endings of the files that submissions come as; older formats among them are tried, and named when they cannot be read. */
export const reportEndings: ReadonlySet<string> = new Set(
  '.txt .text .md .markdown .docx .docm .xlsx .xlsm .html .htm .pdf .doc .wps .wpt .rtf .odt .xls .et .ods'.split(' ')
)

/** Archives that are not opened: submissions may be inside, so they are named. */
export const closedArchives: ReadonlySet<string> = new Set('.rar .7z .tar .gz .tgz .bz2 .xz .zipx'.split(' '))
