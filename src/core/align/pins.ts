import type { Anchors } from './find-anchors.ts'
import type { Band } from './band.ts'

/** Segments tied together by hand, by their places: runs on both sides, or one side empty for segments that stand alone. */
export interface Pin {
  readonly a: readonly number[]
  readonly b: readonly number[]
}

/** Pins made ready: runs tied to runs in rising order, and lines that may join no group. */
export interface Pins {
  readonly tied: readonly { readonly aFrom: number; readonly aTo: number; readonly bFrom: number; readonly bTo: number }[]
  readonly aloneA: ReadonlySet<number>
  readonly aloneB: ReadonlySet<number>
}

/** @throws {RangeError} naming a pin that is no run of places, or that overlaps or crosses another */
export function readPins(pins: readonly Pin[]): Pins {
  for (const { a, b } of pins)
    for (const side of [a, b]) if (side.some((place, index) => !Number.isInteger(place) || place < 0 || (index > 0 && place !== side[index - 1]! + 1))) throw new RangeError(`a pin must hold consecutive places, not [${side.join(', ')}]`)
  const tied = pins
    .filter(({ a, b }) => a.length > 0 && b.length > 0)
    .map(({ a, b }) => ({ aFrom: a[0]!, aTo: a.at(-1)! + 1, bFrom: b[0]!, bTo: b.at(-1)! + 1 }))
    .toSorted((x, y) => x.aFrom - y.aFrom)
  tied.forEach((pin, index) => {
    const before = tied[index - 1]
    if (before && (before.aTo > pin.aFrom || before.bTo > pin.bFrom)) throw new RangeError(`the pins at ${before.aFrom}:${before.bFrom} and ${pin.aFrom}:${pin.bFrom} cross`)
  })
  const alone = (one: 'a' | 'b', other: 'a' | 'b') => new Set(pins.filter((pin) => pin[other].length === 0).flatMap((pin) => pin[one]))
  return { tied, aloneA: alone('a', 'b'), aloneB: alone('b', 'a') }
}

/** Anchors that agree with the pins, and the corners of the pins with them. */
export function pinnedAnchors({ a, b }: Anchors, { tied }: Pins): Anchors {
  if (tied.length === 0) return { a, b }
  const pairs: (readonly [number, number])[] = []
  let next = 0
  for (const { aFrom, aTo, bFrom, bTo } of tied) {
    for (; next < a.length && a[next]! < aFrom; next++) if (b[next]! < bFrom && b[next]! > (pairs.at(-1)?.[1] ?? -1)) pairs.push([a[next]!, b[next]!])
    while (next < a.length && a[next]! < aTo) next++
    pairs.push([aFrom, bFrom])
    if (aTo - 1 > aFrom && bTo - 1 > bFrom) pairs.push([aTo - 1, bTo - 1])
  }
  const last = tied.at(-1)!
  for (; next < a.length; next++) if (b[next]! >= last.bTo) pairs.push([a[next]!, b[next]!])
  return { a: Int32Array.from(pairs, ([x]) => x), b: Int32Array.from(pairs, ([, y]) => y) }
}

/** The band with every path made to pass through both corners of each pin. */
export function pinnedBand(band: Band, { tied }: Pins): Band {
  if (tied.length === 0) return band
  const low = band.low.slice()
  const high = band.high.slice()
  const enterUpTo = high.slice()
  const leaveFrom = low.slice()
  // Between two pins a path keeps to what the first leaves and the second allows. Inside a pin everything stays inside it: its last row is
  // entered within it and left behind it, moving along line by line of b; the row it begins in is left at its corner.
  tied.forEach(({ aFrom, aTo, bFrom, bTo }, index) => {
    const before = tied[index - 1]
    for (let row = before ? before.aTo : 0; row <= aFrom; row++) {
      if (before && row > before.aTo) low[row] = Math.max(low[row]!, before.bTo)
      high[row] = Math.min(high[row]!, bFrom)
    }
    leaveFrom[aFrom] = bFrom
    for (let row = aFrom + 1; row < aTo; row++) [low[row], high[row]] = [bFrom, bTo]
    ;[low[aTo], enterUpTo[aTo], leaveFrom[aTo]] = [bFrom, bTo, bTo]
  })
  const end = tied.at(-1)!
  for (let row = end.aTo + 1; row < low.length; row++) low[row] = Math.max(low[row]!, end.bTo)
  let cells = 0
  for (let row = 0; row < low.length; row++) {
    enterUpTo[row] = Math.min(enterUpTo[row]!, high[row]!)
    leaveFrom[row] = Math.max(leaveFrom[row]!, low[row]!)
    cells += high[row]! - low[row]! + 1
  }
  return { low, high, enterUpTo, leaveFrom, cells }
}
