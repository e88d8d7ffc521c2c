import type { Work } from '../model/index.ts'

/** Changes when what an index of the same text holds changes: then kept ones are of no use. */
const format = 1

/**
 * A name for what an index is made of: the texts, which language each is read in, and the form of the index. Two runs of FNV-1a with
 * different beginnings, and the sizes: an index kept under the name is of this very text.
 */
export function contentKey({ versions }: Pick<Work, 'versions'>): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c]
  let length = 0
  const take = (text: string): void => {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      a = Math.imul(a ^ unit, 0x01000193)
      b = Math.imul(b ^ (unit + 0x1f), 0x01000193) ^ (b >>> 15)
    }
    // So that "ab", "c" is not "a", "bc".
    a = Math.imul(a ^ 0xffff, 0x01000193)
    b = Math.imul(b ^ 0xfffe, 0x01000193)
    length += text.length
  }
  let segments = 0
  for (const version of versions) {
    take(version.language)
    for (const { text, kind, label } of version.segments) {
      take(text)
      take(`${kind} ${label ?? ''}`)
    }
    take(String(version.segments.length))
    segments += version.segments.length
  }
  return [format, segments, length, (a >>> 0).toString(36), (b >>> 0).toString(36)].join('-')
}
