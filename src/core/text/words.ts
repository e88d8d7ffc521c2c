/** The words of a text: runs of letters and combining marks. Offsets are UTF-16 units. */
export interface Words {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Each word in lower case. */
  readonly lower: readonly string[]
}

const letter = /[\p{L}\p{M}]/u
const table = new Uint8Array(0x530)
for (let code = 0; code < table.length; code++) table[code] = letter.test(String.fromCharCode(code)) ? 1 : 0

/** Whether the UTF-16 unit at an offset belongs to a letter or a combining mark. */
export function isLetterAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  if (code < table.length) return table[code] === 1
  if (Number.isNaN(code)) return false
  if (code >= 0xdc00 && code < 0xe000) return index > 0 && isSurrogatePair(text, index - 1) && letter.test(text.slice(index - 1, index + 1))
  return letter.test(isSurrogatePair(text, index) ? text.slice(index, index + 2) : text.charAt(index))
}

function isSurrogatePair(text: string, index: number): boolean {
  const high = text.charCodeAt(index)
  const low = text.charCodeAt(index + 1)
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000
}

const recent = new Map<string, Words>()
const kept = 64

/** Splits a text into words by one walk over its units; the last texts are remembered, since every check asks for the same. */
export function wordsOf(text: string): Words {
  const known = recent.get(text)
  if (known) return known
  const starts: number[] = []
  const ends: number[] = []
  const lower: string[] = []
  const lowered = text.toLowerCase()
  // «İ» grows in lower case: then the offsets part, and each word is lowered on its own.
  const parallel = lowered.length === text.length
  for (let at = 0; at < text.length; at++) {
    if (!isLetterAt(text, at)) continue
    const start = at
    while (at < text.length && isLetterAt(text, at)) at++
    starts.push(start)
    ends.push(at)
    lower.push(parallel ? lowered.slice(start, at) : text.slice(start, at).toLowerCase())
  }
  const words = { starts, ends, lower }
  if (recent.size >= kept) recent.clear()
  recent.set(text, words)
  return words
}
