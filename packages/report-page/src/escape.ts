// Controls, and characters that turn the direction of writing: the text of a report must not change how the page reads.
const unsafe = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;'
}

/** Any text as the content of an element or of a quoted attribute. */
export function html(text: string): string {
  return text.replace(unsafe, '\uFFFD').replace(/[&<>"']/g, (c) => entities[c] as string)
}

/** A value as JSON that a script element of any type can hold: no tag can begin or end in it. */
export function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
