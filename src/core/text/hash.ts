/** A short stable name for a text: FNV-1a, 32 bits, in base 36 (http://www.isthe.com/chongo/tech/comp/fnv/). Not for secrets. */
export function hash(text: string): string {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value ^= text.charCodeAt(index)
    value = Math.imul(value, 0x01000193)
  }
  return (value >>> 0).toString(36)
}
