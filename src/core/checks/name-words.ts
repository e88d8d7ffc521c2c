import { wordsOf } from '../text/index.ts'
import type { Cell } from './context.ts'
import { placeOf, type Place } from './place.ts'
import { soundKey } from './sound-key.ts'
import { lengthOf } from './usual-lengths.ts'

/** A word of a cell as a possible name. */
export interface NameWord {
  readonly place: Place
  readonly lower: string
  readonly key: string
  /** Printed with a capital. */
  readonly capital: boolean
  readonly cyrillic: boolean
  /** First of its sentence, where a capital says nothing. */
  readonly first: boolean
  /** 0 to 1: how far into the cell it stands. */
  readonly position: number
}

const shortest = 3
const beginning = /(?:^|[.!?…:]\s*)[^\p{L}\d]*$/u

/** The words of a cell of at least three letters, those inside addresses left out. */
export function nameWordsOf(cell: Cell): readonly NameWord[] {
  const length = lengthOf(cell) || 1
  let before = 0
  return cell.segments.flatMap((segment) => {
    const offset = before
    before += segment.text.length
    const { starts, ends, lower } = wordsOf(segment.text)
    const found: NameWord[] = []
    lower.forEach((word, index) => {
      const [start, end] = [starts[index]!, ends[index]!]
      if (end - start < shortest || segment.facts.some((fact) => fact.kind === 'url' && fact.start < end && start < fact.end)) return
      const first = word.charCodeAt(0)
      found.push({ place: placeOf(cell.version, segment, start, end), lower: word, key: keyOf(word), capital: segment.text.charCodeAt(start) !== first, cyrillic: first >= 0x400 && first < 0x530, first: beginning.test(segment.text.slice(Math.max(0, start - 6), start)), position: (offset + start) / length })
    })
    return found
  })
}

const keys = new Map<string, string>()
const mostKeys = 20_000

function keyOf(word: string): string {
  let key = keys.get(word)
  if (key === undefined) {
    if (keys.size >= mostKeys) keys.clear()
    // A first vowel is kept as such: Асан and Сан are two names.
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
  return keyLikeness(a.key, b.key)
}

export function commonPrefix(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length++
  return length
}

/** Endings come last: the shorter key is compared with as much of the longer one, one class more or less. */
function keyLikeness(a: string, b: string): number {
  if (a === b) return 1
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 3 || (a[0] !== b[0] && !(soft.has(a[0]!) && soft.has(b[0]!)))) return 0
  let best = distance(short, long)
  for (let end = short.length; end < long.length; end++) best = Math.min(best, distance(short, long.slice(0, end)) + 0.2 * (long.length - end))
  return 1 - best / short.length
}

/** Edit distance; a guttural and a hiss are often one letter (ch, c, g), and both may be silent. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const [one, other] = [a[i - 1]!, b[j - 1]!]
      const swap = one === other ? 0 : soft.has(one) && soft.has(other) ? 0.5 : 1
      next.push(Math.min(row[j - 1]! + swap, row[j]! + (soft.has(one) ? 0.6 : 1), next[j - 1]! + (soft.has(other) ? 0.6 : 1)))
    }
    row = next
  }
  return row[b.length]!
}

const soft: ReadonlySet<string> = new Set(['K', 'S', 'F', 'A'])
