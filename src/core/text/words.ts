/** The words of a text: runs of letters and combining marks. Offsets are UTF-16 units. */
export interface Words {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Each word in lower case; the same word is the same string. */
  readonly lower: readonly string[]
  /** The number each word has in the table: see `rememberByWord`. */
  readonly ids: readonly number[]
  readonly table: WordTable
}

const mostWords = 50_000
// More than twice as many places as words, a power of two.
const places = 1 << 17

/** The words met so far, numbered, found by a hash made while a text is walked. When it is full another one begins, so that memory stays flat. */
class WordTable {
  readonly words: string[] = []
  readonly #hashes: number[] = []
  /** The number of the word there, and one; 0 where none is. */
  readonly #places = new Int32Array(places)

  get full(): boolean {
    return this.words.length >= mostWords
  }

  /** The number of the word that stands at `[start, end)` of a text in lower case. */
  idOf(text: string, start: number, end: number, hash: number): number {
    let place = (hash ^ (hash >>> 15)) & (places - 1)
    for (;;) {
      const id = this.#places[place]! - 1
      if (id < 0) break
      const word = this.words[id]!
      if (this.#hashes[id] === hash && word.length === end - start && text.startsWith(word, start)) return id
      place = (place + 1) & (places - 1)
    }
    const id = this.words.length
    // One place stays free, or looking for a word that is not there would never end.
    if (id < places - 1) this.#places[place] = id + 1
    this.words.push(text.slice(start, end))
    this.#hashes.push(hash)
    return id
  }
}

let current = new WordTable()

/**
 * Remembers what a function says of a word, under the word's number: most words of a text come again, and every check asks something of each.
 * Of most words there is nothing to say, null, which takes a byte: finding it under the word itself would cost more than most answers.
 */
export function rememberByWord<T>(ask: (word: string) => T | null): (words: Words, index: number) => T | null {
  let table: WordTable | null = null
  let state = new Uint8Array(0)
  let answers: (T | null)[] = []
  return (words, index) => {
    if (words.table !== table) {
      table = words.table
      state = new Uint8Array(mostWords)
      answers = []
    }
    const id = words.ids[index]!
    const known = state[id]
    if (known === saysNothing) return null
    if (known === saysSomething) return answers[id] ?? null
    const answer = ask(words.lower[index]!)
    state[id] = answer === null ? saysNothing : saysSomething
    if (answer !== null) answers[id] = answer
    return answer
  }
}

const saysNothing = 1
const saysSomething = 2

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

// FNV-1a, as in `hash`.
const seed = 0x811c9dc5 | 0
const prime = 0x01000193

function hashOf(word: string): number {
  let hash = seed
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), prime)
  return hash
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
  const ids: number[] = []
  if (current.full) current = new WordTable()
  const table = current
  const lowered = text.toLowerCase()
  // «İ» grows in lower case: then the offsets part, and each word is lowered on its own.
  const parallel = lowered.length === text.length
  for (let at = 0; at < text.length; at++) {
    if (!isLetterAt(text, at)) continue
    const start = at
    let hash = seed
    for (; at < text.length && isLetterAt(text, at); at++) hash = Math.imul(hash ^ (parallel ? lowered.charCodeAt(at) : 0), prime)
    const word = parallel ? null : text.slice(start, at).toLowerCase()
    const id = word === null ? table.idOf(lowered, start, at, hash) : table.idOf(word, 0, word.length, hashOf(word))
    starts.push(start)
    ends.push(at)
    ids.push(id)
    lower.push(table.words[id]!)
  }
  const words = { starts, ends, lower, ids, table }
  if (recent.size >= kept) recent.clear()
  recent.set(text, words)
  return words
}
