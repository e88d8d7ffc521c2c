import { readFacts } from '../facts/index.ts'
import type { Fact, FactKind } from '../model/index.ts'
import type { SearchText } from './search-text.ts'

/** Where each value stands: keys in order, and of key `n` the places `firsts[n]` to `firsts[n + 1]`, each a passage, a start and an end. Plain data, to be kept. */
export interface ValueIndex {
  /** One to a line: `date 2017-12-12`. */
  readonly keys: string
  readonly firsts: Uint32Array<ArrayBuffer>
  readonly places: Uint32Array<ArrayBuffer>
}

/** Facts that are values people search for; marks, labels and addresses are found by their signs. */
export const valueKinds: ReadonlySet<FactKind> = new Set<FactKind>(['number', 'ordinal', 'percentage', 'money', 'unit', 'date', 'time', 'reference'])

export const valueKey = ({ kind, value }: Pick<Fact, 'kind' | 'value'>): string => `${kind} ${value}`

const step = 500

/** Builds the index; yields the share done, 0 to 1. */
export function* buildValueIndex({ texts, segments, versions }: SearchText): Generator<number, ValueIndex> {
  const found = new Map<string, number[]>()
  let total = 0
  for (const { language, first, end } of versions)
    for (let cell = first; cell < end; cell++) {
      const segment = segments[cell]
      if (!segment) continue
      for (const fact of readFacts(segment, language)) {
        if (!valueKinds.has(fact.kind)) continue
        const key = valueKey(fact)
        const places = found.get(key)
        if (places) places.push(cell, fact.start, fact.end)
        else found.set(key, [cell, fact.start, fact.end])
        total += 3
      }
      if (cell % step === step - 1) yield cell / texts.length
    }
  const keys = [...found.keys()].sort()
  const firsts = new Uint32Array(keys.length + 1)
  const places = new Uint32Array(total)
  let at = 0
  keys.forEach((key, number) => {
    const own = found.get(key) ?? []
    firsts[number] = at / 3
    places.set(own, at)
    at += own.length
  })
  firsts[keys.length] = at / 3
  return { keys: keys.join('\n'), firsts, places }
}

/** The places of every key that means one of the values asked. */
export type LookUpValue = (asked: readonly string[]) => readonly { readonly cell: number; readonly start: number; readonly end: number }[]

export function lookUpValueIn({ keys, firsts, places }: ValueIndex): LookUpValue {
  const list = keys === '' ? [] : keys.split('\n')
  return (asked) => {
    const patterns = asked.map(meaning)
    return list.flatMap((key, number) => {
      if (!patterns.some((means) => means(key))) return []
      const from = firsts[number] ?? 0
      return Array.from({ length: (firsts[number + 1] ?? 0) - from }, (_, index) => {
        const at = 3 * (from + index)
        return { cell: places[at] ?? 0, start: places[at + 1] ?? 0, end: places[at + 2] ?? 0 }
      })
    })
  }
}

/**
 * Whether a value is the one asked for. What a date leaves open holds for any: 12 December finds that of every year, December 2017 its
 * days; and a full date finds the day named without its year, as documents do when they come back to it.
 */
function meaning(asked: string): (key: string) => boolean {
  if (!asked.startsWith('date ')) return (key) => key === asked
  const [, year = '', month = '', day = ''] = /^date (-|\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(asked) ?? []
  if (year === '' || month === '') return (key) => key === asked
  const days = day === '' ? '(?:-\\d\\d)?' : `-${day}`
  const years = year === '-' ? '(?:-|\\d{4})' : day === '' ? year : `(?:-|${year})`
  const pattern = new RegExp(`^date ${years}-${month}${days}$`)
  return (key) => pattern.test(key)
}
