import type { FactKind } from '../model/index.ts'
import { calendarOf, languageOf } from '../languages/index.ts'
import { areMagnitudes, atomsOf, isOftenUnsaid, isSameHour, isSameYear, isVague, readAnywhere } from './atoms.ts'
import type { Cell } from './context.ts'
import { impliedTimes } from './implied-times.ts'
import type { Place } from './place.ts'
import { placeAt } from './place.ts'
import { vote } from './vote.ts'

/** Values that do not agree across the versions of a row. */
export interface ValueDifference {
  /** What kind of fact it is about, which decides the check that reports it. */
  readonly kind: FactKind
  /** True where a value concerned is written in words, and none in digits. */
  readonly inWords: boolean
  readonly blamed: readonly string[]
  /** `differs`: another value stands there. `missing`: the blamed, or some, have nothing there. `extra`: only the blamed have it. `repeated`: all have the value, not equally often. */
  readonly change: 'differs' | 'missing' | 'extra' | 'repeated'
  /** Where the value stands in each version, by versions in their order; an empty place where it should. Of a repeated value all its places, the surplus or missing one first. */
  readonly places: readonly Place[]
  /** How often each version has the value. */
  readonly counts: Readonly<Record<string, number>>
  /** The values as facts, by version; null where missing. */
  readonly values: Readonly<Record<string, string | null>>
}

interface Item {
  readonly kind: FactKind
  readonly value: string
  readonly place: Place
  /** 0 to 1: how far into the version's cell it stands. */
  readonly position: number
  readonly inWords: boolean
}

interface Atom {
  readonly key: string
  readonly item: Item
}

export interface Deviation {
  readonly key: string
  /** The atoms of the value by version, surplus ones last. */
  readonly atoms: ReadonlyMap<string, readonly Atom[]>
  readonly blamed: readonly string[]
  /** Versions that have the value more often than the one that has it least. */
  readonly high: ReadonlySet<string>
  readonly repeated: boolean
  /** Every place of the value by version, those that agree too. */
  readonly everywhere: ReadonlyMap<string, readonly Item[]>
  readonly sample: Item
}

const compared: ReadonlySet<FactKind> = new Set(['number', 'ordinal', 'percentage', 'money', 'unit', 'date', 'weekday', 'time', 'reference', 'footnote', 'label', 'acronym'])

/**
 * Compares the facts of a row by value across all its versions.
 *
 * Facts equal in kind and value everywhere are set aside first. What is left is broken into atoms (the year, month and day of a date, the number of
 * an article), so that "Article 5" agrees with a bare 5 and "2016" with «2016 году», and atoms are counted: two of one value against one are a difference.
 * A value that is missing and one that is extra, in the same versions, are one difference: 17 where the others have 37.
 */
export function compareValues(cells: readonly Cell[], derivedFrom: Readonly<Record<string, string | null>>): readonly ValueDifference[] {
  const present = cells.filter((cell) => cell.segments.length > 0)
  if (present.length < 2) return []
  const versions = present.map((cell) => cell.version)
  const all = present.map(itemsOf)
  const left = withoutAgreed(all)
  const strange = present.some((cell) => languageOf(cell.language) === null)
  const months = present.every(({ language }) => languageOf(language) !== null || calendarOf(language) !== null)
  const keysOf = (item: Item) => (strange ? atomsOf(item.kind, item.value).flatMap((atom) => readAnywhere(atom, months)) : atomsOf(item.kind, item.value))
  if (left.every((items) => items.length === 0)) return []
  const counts = new Map<string, Map<string, Atom[]>>()
  left.forEach((items, index) => {
    for (const item of items)
      for (const key of keysOf(item)) {
        const byVersion = counts.get(key) ?? new Map<string, Atom[]>()
        counts.set(key, byVersion)
        byVersion.set(versions[index]!, [...(byVersion.get(versions[index]!) ?? []), { key, item }])
      }
  })
  const deviations: Deviation[] = []
  for (const [key, atoms] of counts) {
    const most = Math.max(...versions.map((version) => atoms.get(version)?.length ?? 0))
    const numbers = versions.map((version, index) => Math.min(most, (atoms.get(version)?.length ?? 0) + impliedTimes(present[index]!, key)))
    const least = Math.min(...numbers)
    if (least === Math.max(...numbers)) continue
    const blamed = vote(Object.fromEntries(versions.map((version, index) => [version, String(numbers[index])])), derivedFrom)
    const high = new Set(versions.filter((version, index) => numbers[index]! > least && atoms.has(version)))
    if (high.size === 0) continue
    const everywhere = new Map(versions.map((version, index) => [version, all[index]!.filter((item) => keysOf(item).includes(key))]))
    const repeated = versions.every((version) => high.has(version) || everywhere.get(version)!.length > 0)
    const sample = atoms.get([...high][0]!)!.at(-1)!.item
    deviations.push({ key, atoms, blamed, high, repeated, everywhere, sample })
  }
  return pairUp(deviations, present, strange)
}

function itemsOf(cell: Cell): Item[] {
  const length = cell.segments.reduce((sum, segment) => sum + segment.text.length, 0) || 1
  let before = 0
  return cell.segments.flatMap((segment) => {
    const items = segment.facts
      // A country is said in a dozen ways, "American" among them.
      .filter((fact) => compared.has(fact.kind) && !(fact.kind === 'acronym' && fact.value === 'USA'))
      .map((fact): Item => {
        const text = segment.text.slice(fact.start, fact.end)
        return {
          kind: fact.kind,
          value: fact.value,
          place: { version: cell.version, segment: segment.id, start: fact.start, end: fact.end, text },
          position: (before + fact.start) / length,
          inWords: (fact.kind === 'number' || fact.kind === 'ordinal' || fact.kind === 'percentage') && !/\d/.test(text),
        }
      })
    before += segment.text.length
    return items
  })
}

/** Sets aside facts of equal kind and value that stand in every version; of repeated ones as many as every version has. */
function withoutAgreed(items: readonly (readonly Item[])[]): Item[][] {
  const tables = items.map((list) => {
    const table = new Map<string, number>()
    for (const item of list) table.set(`${item.kind} ${item.value}`, (table.get(`${item.kind} ${item.value}`) ?? 0) + 1)
    return table
  })
  return items.map((list) => {
    const agreed = new Map<string, number>()
    return list.filter((item) => {
      const key = `${item.kind} ${item.value}`
      const used = agreed.get(key) ?? 0
      const everywhere = tables.reduce((least, table) => Math.min(least, table.get(key) ?? 0), Infinity)
      agreed.set(key, used + 1)
      return used >= everywhere
    })
  })
}

function pairUp(deviations: readonly Deviation[], present: readonly Cell[], strange: boolean): ValueDifference[] {
  const open = [...deviations]
  const result: ValueDifference[] = []
  const seen = new Set<string>()
  const versions = present.map((cell) => cell.version)
  while (open.length > 0) {
    const one = open.shift()!
    const complements = open
      .filter((other) => (complement(one, other, versions) || complement(other, one, versions)) && areOneWorld(one, other) && one.sample.inWords === other.sample.inWords)
      .sort((a, b) => distance(one, a) - distance(one, b))
    const other = complements[0]
    if (other) open.splice(open.indexOf(other), 1)
    // A month may stand in a case its calendar does not give.
    else if (isOftenUnsaid(one.key) || (strange && one.key.startsWith('m:'))) continue
    if (other ? isSameHour(one, other) || isSameYear(one, other) || (one.sample.inWords && (isVague(one) || isVague(other)) && !areMagnitudes(one, other)) : isVague(one)) continue
    const difference = differenceOf(one, other ?? null, present)
    const name = difference.kind + difference.places.map((place) => `${place.version}${place.segment}${place.start}-${place.end}`).join()
    // The day and the month of one date, both wrong, are one difference.
    if (seen.has(name)) continue
    seen.add(name)
    result.push(difference)
  }
  return result
}

/** Whether two deviations are the two sides of one: where the one is, the other is not. */
function complement(one: Deviation, other: Deviation, versions: readonly string[]): boolean {
  // One version says it differently from the rest, some of which say it in a way that cannot be read: what is read elsewhere is its other side.
  if (one.blamed.length > 0 && other.blamed.length === 0) return one.blamed.every((version) => one.high.has(version) && !other.high.has(version)) && one.high.size === one.blamed.length
  if (one.blamed.join() !== other.blamed.join()) return false
  return versions.every((version) => one.high.has(version) !== other.high.has(version))
}

/** A label is no other value's counterpart, nor is a weekday or an acronym. */
function areOneWorld(one: Deviation, other: Deviation): boolean {
  if (isOftenUnsaid(one.key) || isOftenUnsaid(other.key)) return one.key[0] === other.key[0]
  return (one.sample.kind === 'label') === (other.sample.kind === 'label')
}

function distance(one: Deviation, other: Deviation): number {
  return Math.abs(one.sample.position - other.sample.position) + (one.sample.kind === other.sample.kind ? 0 : 0.3) + (one.key[0] === other.key[0] ? 0 : 0.2)
}

function differenceOf(one: Deviation, other: Deviation | null, present: readonly Cell[]): ValueDifference {
  const values: Record<string, string | null> = {}
  const places = present.flatMap((cell): readonly Place[] => {
    const side = one.high.has(cell.version) ? one : other?.high.has(cell.version) ? other : null
    const item = (side ?? one).atoms.get(cell.version)?.at(-1)?.item
    values[cell.version] = item?.value ?? null
    const place = item?.place ?? placeAt(cell, one.sample.position, one.sample.kind !== 'label' && one.sample.kind !== 'footnote')
    if (other || !one.repeated) return [place]
    const found = (one.everywhere.get(cell.version) ?? []).map((each) => each.place)
    // Only a version that lost one has an empty place: where one has too many, nothing is missing in the others.
    return item || one.blamed.includes(cell.version) || one.blamed.length === 0 ? [place, ...found.filter((each) => each !== place)] : found
  })
  const kind = one.sample.kind
  const inWords = one.sample.inWords && (other?.sample.inWords ?? true)
  const blamedHigh = one.blamed.length > 0 && one.blamed.every((version) => one.high.has(version))
  const change = other ? 'differs' : one.repeated ? 'repeated' : blamedHigh ? 'extra' : 'missing'
  const counts = Object.fromEntries(present.map((cell) => [cell.version, one.everywhere.get(cell.version)?.length ?? 0]))
  return { kind, inWords, counts, blamed: one.blamed.length > 0 ? one.blamed : (other?.blamed ?? []), change, places, values }
}
