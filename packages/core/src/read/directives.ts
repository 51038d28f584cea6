/** A directive in a text file: an HTML comment of one line, whether the file is Markdown or not. */
export const directiveComment = /<!--([ \t]*(?:勾稽忽略|gouji-ignore)[^\r\n]{0,1000}?)-->/g

/** The text with directives as blanks, as long as before: their words and numbers are none of the report's. */
export function withoutDirectives(text: string): string {
  return text.includes('<!--') ? text.replace(directiveComment, (comment) => ' '.repeat(comment.length)) : text
}
