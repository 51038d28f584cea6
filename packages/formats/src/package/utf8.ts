/** Part of every runtime; the package is compiled without the types of any. */
declare class TextEncoder {
  encode(text: string): Uint8Array
}

/** A text in UTF-8, without byte order mark. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
