import type { LanguageTag } from '../model/index.ts'
import { consonantsOf, type KeyKind, keyKinds, soundsOf } from './word-keys.ts'

/** One version made ready for comparing: words as numbers, no strings left. A type is a word without its endings, a number or a mark. */
export interface Side {
  readonly count: number
  /** Where the types of a line begin in `types`; one more than there are lines. Each type stands once a line. */
  readonly starts: Int32Array
  readonly types: Int32Array
  readonly typeCount: number
  /** In how many lines a type stands. */
  readonly frequency: Int32Array
  /** Lines by type: `postings` from `postingStarts[type]`. */
  readonly postingStarts: Int32Array
  readonly postings: Int32Array
  /** Printed characters of each line without white space, at least 1. */
  readonly lengths: Int32Array
  /** What the end of a line and the head of the next say about the break between them, by the line before it: one of `breakKinds`. */
  readonly breaks: Uint8Array
  /** How many sentences a line seems to hold, at least 1. */
  readonly sentences: Uint8Array
  /** Keys by type, as in `starts`/`types`: key number and its kind. */
  readonly keyStarts: Int32Array
  readonly keys: Int32Array
  readonly keyKindsOf: Uint8Array
  /** 1 where every form of the type is printed with a capital. */
  readonly capital: Uint8Array
}

/** Kinds of breaks between lines: the line ends with a full stop, without one, with a colon or semicolon, or is a few words and a comma; each before a capital, then before a small letter; last, an empty line stands between. */
export const breakKinds = 9

/** Numbers for keys, shared by both sides so that equal keys have equal numbers. */
export type KeyNumbers = Map<string, number>

export interface SideOptions {
  /** The lines with an empty line before them. */
  readonly paragraphs?: readonly number[]
  /** Keys by word from a dictionary: words of both sides that share one are translations. */
  readonly given?: ReadonlyMap<string, readonly string[]>
}

/** How many letters of a word are looked at: endings are cut, which serves Kazakh, Russian and German without a stemmer each. */
const stemLength = 6

const mostKeys = 16

/** A word as it is compared: lower case, without its endings. */
export const stemOf = (lower: string) => (lower.length > stemLength ? lower.slice(0, stemLength) : lower)

const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u
const pieces = /\d+(?:[ \u00a0\u202f.,'’]\d{3})*(?:[.,]\d+)?|[\p{L}\p{M}]+|[?!:;(«»"“”„%§]/gu
const digit = /^\d/
const closing = /[.!?…。！？]["'”’»“)\]]*\s*$/u
const softClosing = /[:;]["'”’»“)\]]*\s*$/u
const comma = /[,،、]\s*$/u
/** Letters up to which a line that ends with a comma is the head of the next one's sentence: "Now, therefore,". */
const shortFragment = 24
const small = /^[\s"'“„«(–—-]*\p{Ll}/u
const innerEnd = /[.!?…。！？]["'”’»“)\]]*\s+(?=["'“„«(–—-]*\s*[\p{Lu}\d])/gu
const combining = /\p{M}/u

const markKeys: Readonly<Record<string, string>> = { '«': '"', '»': '"', '“': '"', '”': '"', '„': '"' }

/** Reads the lines of one version. Composed and decomposed letters read the same. */
export function readSide(lines: readonly string[], language: LanguageTag, keyNumbers: KeyNumbers, { paragraphs = [], given = new Map() }: SideOptions = {}): Side {
  const german = language === 'de' || language.startsWith('de-')
  const count = lines.length
  const starts = new Int32Array(count + 1)
  const lengths = new Int32Array(count)
  const breaks = new Uint8Array(count)
  const sentences = new Uint8Array(count)
  const vocabulary = new Vocabulary(german, keyNumbers, given)
  let types = new Int32Array(count * 24 + 64)
  let size = 0
  let seenAt = new Int32Array(4096).fill(-1)
  lines.forEach((given, index) => {
    const line = combining.test(given) ? given.normalize('NFC') : given
    starts[index] = size
    let length = 0
    for (let at = 0; at < line.length; at++) if (line.charCodeAt(at) > 32) length++
    lengths[index] = Math.max(1, length)
    sentences[index] = Math.min(9, 1 + (line.match(innerEnd)?.length ?? 0))
    const next = lines[index + 1]
    breaks[index] = (closing.test(line) ? 0 : softClosing.test(line) ? 4 : length <= shortFragment && comma.test(line) ? 6 : 2) + (next !== undefined && small.test(next) ? 1 : 0)
    const add = (type: number) => {
      if (type >= seenAt.length) seenAt = grown(seenAt, type + 1, -1)
      if (seenAt[type] === index) return
      seenAt[type] = index
      if (size === types.length) types = grown(types, size + 1, 0)
      types[size++] = type
    }
    for (const match of line.matchAll(pieces)) {
      const piece = match[0]
      if (unspaced.test(piece)) for (let at = 0; at < piece.length; at++) {
        add(vocabulary.plain(piece.charAt(at)))
        if (at + 1 < piece.length) add(vocabulary.plain(piece.slice(at, at + 2)))
      }
      else add(vocabulary.typeOf(piece))
    }
  })
  for (const line of paragraphs) if (line > 0 && line < count) breaks[line - 1] = breakKinds - 1
  starts[count] = size
  types = types.slice(0, size)
  const typeCount = vocabulary.size
  const frequency = new Int32Array(typeCount)
  for (let at = 0; at < size; at++) frequency[types[at]!]!++
  const { starts: postingStarts, values: postings } = postingsOf(starts, types, frequency)
  return { count, starts, types, typeCount, frequency, postingStarts, postings, lengths, breaks, sentences, ...vocabulary.keyTable() }
}

/** Words to type numbers, and the keys each type can be met by. Lives while one side is read. */
class Vocabulary {
  size = 0
  readonly #forms = new Map<string, number>()
  readonly #stems = new Map<string, number>()
  readonly #keys: number[][] = []
  readonly #small: boolean[] = []
  readonly #german: boolean
  readonly #keyNumbers: KeyNumbers
  readonly #given: ReadonlyMap<string, readonly string[]>

  constructor(german: boolean, keyNumbers: KeyNumbers, given: ReadonlyMap<string, readonly string[]>) {
    this.#german = german
    this.#keyNumbers = keyNumbers
    this.#given = given
  }

  typeOf(form: string): number {
    const known = this.#forms.get(form)
    if (known !== undefined) return known
    const type = this.#read(form)
    this.#forms.set(form, type)
    return type
  }

  /** A type without keys beyond its own form. */
  plain(form: string): number {
    const type = this.#stem(form)
    this.#addKey(type, 'same', form)
    return type
  }

  #stem(stem: string): number {
    let type = this.#stems.get(stem)
    if (type === undefined) {
      type = this.size++
      this.#stems.set(stem, type)
      this.#keys.push([])
      this.#small.push(false)
    }
    return type
  }

  #read(form: string): number {
    if (digit.test(form)) {
      const value = numberOf(form)
      const type = this.#stem(`#${value}`)
      this.#addKey(type, 'number', value)
      return type
    }
    const lower = form.toLowerCase()
    if (!/^\p{L}/u.test(form)) {
      const mark = markKeys[form] ?? form
      const type = this.#stem(mark)
      this.#addKey(type, 'mark', mark)
      return type
    }
    const type = this.#stem(stemOf(lower))
    const capital = lower !== form
    if (!capital) this.#small[type] = true
    for (const name of this.#given.get(stemOf(lower)) ?? []) this.#addKey(type, 'given', name)
    const sounds = soundsOf(lower, this.#german)
    const consonants = consonantsOf(sounds)
    if (lower.length >= 2) this.#addKey(type, 'same', lower.slice(0, stemLength))
    if (sounds.length >= 5) this.#addKey(type, 'sound', sounds.slice(0, 5))
    else if (capital && sounds.length >= 3) this.#addKey(type, 'sound', sounds)
    if (consonants.length >= 4) this.#addKey(type, 'consonants', consonants.slice(0, 4))
    if (consonants.length >= 3) this.#addKey(type, 'rough', consonants.slice(0, 3))
    return type
  }

  #addKey(type: number, kind: KeyKind, value: string): void {
    const kindNumber = keyKinds.indexOf(kind)
    const name = `${kindNumber}${value}`
    let key = this.#keyNumbers.get(name)
    if (key === undefined) {
      key = this.#keyNumbers.size
      this.#keyNumbers.set(name, key)
    }
    const keys = this.#keys[type]!
    const coded = key * keyKinds.length + kindNumber
    if (keys.length < mostKeys && !keys.includes(coded)) keys.push(coded)
  }

  keyTable(): Pick<Side, 'keyStarts' | 'keys' | 'keyKindsOf' | 'capital'> {
    const keyStarts = new Int32Array(this.size + 1)
    this.#keys.forEach((keys, type) => {
      keyStarts[type + 1] = keyStarts[type]! + keys.length
    })
    const keys = new Int32Array(keyStarts[this.size]!)
    const kinds = new Uint8Array(keys.length)
    let at = 0
    for (const list of this.#keys) for (const coded of list) {
      keys[at] = Math.floor(coded / keyKinds.length)
      kinds[at++] = coded % keyKinds.length
    }
    return { keyStarts, keys, keyKindsOf: kinds, capital: Uint8Array.from(this.#small, (isSmall) => (isSmall ? 0 : 1)) }
  }
}

/** `10 000`, `10,000` and `10.000` are one value; `3,5` and `3.5` another. Cheaper than reading facts: ambiguity costs nothing here. */
function numberOf(printed: string): string {
  const parts = printed.split(/[ \u00a0\u202f.,'’]/)
  const last = parts.length - 1
  if (last > 0 && parts[last]!.length !== 3) return `${parts.slice(0, last).join('')}.${parts[last]}`
  return parts.join('').replace(/^0+(?=\d)/, '')
}

function postingsOf(starts: Int32Array, types: Int32Array, frequency: Int32Array): { starts: Int32Array; values: Int32Array } {
  const postingStarts = new Int32Array(frequency.length + 1)
  for (let type = 0; type < frequency.length; type++) postingStarts[type + 1] = postingStarts[type]! + frequency[type]!
  const next = postingStarts.slice()
  const values = new Int32Array(types.length)
  for (let line = 0; line + 1 < starts.length; line++) for (let at = starts[line]!; at < starts[line + 1]!; at++) values[next[types[at]!]!++] = line
  return { starts: postingStarts, values }
}

function grown(array: Int32Array<ArrayBuffer>, atLeast: number, fill: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(atLeast, array.length * 2)).fill(fill, array.length)
  larger.set(array)
  return larger
}
