import { wordsOf } from '../text/index.ts'
import type { Cell } from './context.ts'
import { placeOf, type Place } from './place.ts'
import { soundKey } from './sound-key.ts'
import { lengthOf } from './usual-lengths.ts'

/** A word of a cell as a possible name. */
export interface NameWord {
  readonly place: Place
  readonly lower: string
  /** Printed with a capital. */
  readonly capital: boolean
  readonly cyrillic: boolean
  /** 0 to 1: how far into the cell it stands. */
  readonly position: number
}

const shortest = 3
const beginning = /(?:^|[.!?…:]\s*)[^\p{L}\d]*$/u

/** The words of a cell of at least three letters, or only those with a capital; those inside addresses left out. */
export function nameWordsOf(cell: Cell, capitalsOnly: boolean): readonly NameWord[] {
  const length = lengthOf(cell) || 1
  const found: NameWord[] = []
  let before = 0
  for (const segment of cell.segments) {
    const { starts, ends, lower } = wordsOf(segment.text)
    for (let index = 0; index < lower.length; index++) {
      const word = lower[index]!
      const start = starts[index]!
      const end = ends[index]!
      const first = word.charCodeAt(0)
      const capital = segment.text.charCodeAt(start) !== first
      if (end - start < shortest || (capitalsOnly && !capital)) continue
      if (segment.facts.some((fact) => fact.kind === 'url' && fact.start < end && start < fact.end)) continue
      found.push({ place: placeOf(cell.version, segment, start, end), lower: word, capital, cyrillic: first >= 0x400 && first < 0x530, position: (before + start) / length })
    }
    before += segment.text.length
  }
  return found
}

/** Whether a word is the first of its sentence, where a capital says nothing. */
export function isFirst(cell: Cell, { place }: NameWord): boolean {
  const segment = cell.segments.find(({ id }) => id === place.segment)!
  return beginning.test(segment.text.slice(Math.max(0, place.start - 6), place.start))
}

const keys = new Map<string, string>()
const mostKeys = 20_000

/** The consonants of a word by class, a first vowel kept as such: Асан and Сан are two names. */
export function keyOf({ lower: word }: NameWord): string {
  let key = keys.get(word)
  if (key === undefined) {
    if (keys.size >= mostKeys) keys.clear()
    keys.set(word, (key = (/^[aeiouyäöüаеёиоуыэюяәіөүұ]/.test(word) ? 'A' : '') + soundKey(word)))
  }
  return key
}

/** How much the consonants of two words are alike, 0 to 1. */
export function likeness(a: NameWord, b: NameWord): number {
  if (a.cyrillic === b.cyrillic) {
    // One script, perhaps another ending.
    const shared = commonPrefix(a.lower, b.lower)
    if (shared >= 4 && shared >= Math.min(a.lower.length, b.lower.length) - 2) return 1
  }
  return keyLikeness(keyOf(a), keyOf(b))
}

export function commonPrefix(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

const longestEnding = 4

/** Endings come last: the shorter key is compared with as much of the longer one, one class more or less. */
function keyLikeness(a: string, b: string): number {
  if (a === b) return 1
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 3 || (a[0] !== b[0] && !(soft.has(a[0]!) && soft.has(b[0]!)))) return 0
  if (long.length > longestKey) return 0
  let best = distance(short, long)
  for (let end = short.length; end < Math.min(long.length, short.length + longestEnding); end++) best = Math.min(best, distance(short, long.slice(0, end)) + 0.2 * (long.length - end))
  return 1 - best / short.length
}

/** Edit distance; a guttural and a hiss are often one letter (ch, c, g), and both may be silent. Two rows, kept for all calls: it is called often. */
function distance(a: string, b: string): number {
  let [above, row] = rows
  for (let j = 0; j <= b.length; j++) above[j] = j
  for (let i = 1; i <= a.length; i++) {
    const one = a[i - 1]!
    const oneSoft = soft.has(one)
    row[0] = i
    for (let j = 1; j <= b.length; j++) {
      const other = b[j - 1]!
      const otherSoft = soft.has(other)
      const swap = above[j - 1]! + (one === other ? 0 : oneSoft && otherSoft ? 0.5 : 1)
      row[j] = Math.min(swap, above[j]! + (oneSoft ? 0.6 : 1), row[j - 1]! + (otherSoft ? 0.6 : 1))
    }
    ;[above, row] = [row, above]
  }
  return above[b.length]!
}

const longestKey = 40
const rows: [Float64Array, Float64Array] = [new Float64Array(longestKey + 1), new Float64Array(longestKey + 1)]

const soft: ReadonlySet<string> = new Set(['K', 'S', 'F', 'A'])
