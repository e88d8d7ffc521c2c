import { fold } from './fold.ts'
import { askedTokens, tokensOf, type AskedToken } from './tokens.ts'

/** Which passages hold which token: the tokens in order, and of token `n` the passages `cells[firsts[n]]` to `cells[firsts[n + 1]]`, rising. Plain data, to be kept. */
export interface TokenIndex {
  /** One to a line. */
  readonly tokens: string
  readonly firsts: Uint32Array<ArrayBuffer>
  readonly cells: Uint32Array<ArrayBuffer>
}

const step = 2000

/** Builds the index; yields the share done, 0 to 1, every few thousand passages. */
export function* buildTokenIndex(texts: readonly string[]): Generator<number, TokenIndex> {
  const numbers = new Map<string, number>()
  const last: number[] = []
  const counts: number[] = []
  // Pairs of token and passage as they come: sorted by counting, once all are known.
  let pairs = new Uint32Array(1 << 16)
  let length = 0
  for (let cell = 0; cell < texts.length; cell++) {
    const text = texts[cell] ?? ''
    for (const token of tokensOf(fold(text), text)) {
      let number = numbers.get(token)
      if (number === undefined) {
        number = numbers.size
        numbers.set(token, number)
        last.push(-1)
        counts.push(0)
      }
      if (last[number] === cell) continue
      last[number] = cell
      counts[number] = (counts[number] ?? 0) + 1
      if (length + 2 > pairs.length) {
        const wider = new Uint32Array(pairs.length * 2)
        wider.set(pairs)
        pairs = wider
      }
      pairs[length++] = number
      pairs[length++] = cell
    }
    if (cell % step === step - 1) yield (0.9 * cell) / texts.length
  }
  const sorted = [...numbers.keys()].sort()
  const firsts = new Uint32Array(sorted.length + 1)
  const next = new Uint32Array(sorted.length)
  let total = 0
  sorted.forEach((token, place) => {
    const number = numbers.get(token) ?? 0
    firsts[place] = next[number] = total
    total += counts[number] ?? 0
  })
  firsts[sorted.length] = total
  const cells = new Uint32Array(total)
  for (let at = 0; at < length; at += 2) {
    const number = pairs[at] ?? 0
    const place = next[number] ?? 0
    cells[place] = pairs[at + 1] ?? 0
    next[number] = place + 1
  }
  return { tokens: sorted.join('\n'), firsts, cells }
}

/** Marks, with a 1 each, the passages that hold a token for every part of the word; more than hold the word itself, never fewer. */
export type LookUp = (word: AskedToken) => Uint8Array

export function lookUpIn({ tokens, firsts, cells }: TokenIndex, size: number): LookUp {
  const list = tokens === '' ? [] : tokens.split('\n')
  return (word) => {
    const marks = askedTokens(word).map((asked) => {
      const found = new Uint8Array(size)
      for (const token of tokensFor(asked)) for (let at = firsts[token] ?? 0; at < (firsts[token + 1] ?? 0); at++) found[cells[at] ?? 0] = 1
      return found
    })
    return allOf(marks, size)
  }

  function* tokensFor({ text, openStart, openEnd }: AskedToken): Generator<number> {
    if (openStart) {
      for (let at = 0; at < list.length; at++) {
        const token = list[at] ?? ''
        if (openEnd ? token.includes(text) : token.endsWith(text)) yield at
      }
      return
    }
    for (let at = firstFrom(list, text); at < list.length; at++) {
      const token = list[at] ?? ''
      if (openEnd ? !token.startsWith(text) : token !== text) return
      yield at
    }
  }
}

/** Marks set in all. */
export function allOf(marks: readonly Uint8Array[], size: number): Uint8Array {
  const [first, ...rest] = marks
  if (!first) return new Uint8Array(size)
  for (const other of rest) for (let at = 0; at < size; at++) if (other[at] === 0) first[at] = 0
  return first
}

function firstFrom(list: readonly string[], text: string): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((list[middle] ?? '') < text) low = middle + 1
    else high = middle
  }
  return low
}
