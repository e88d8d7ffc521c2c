/** Heights of rows of which few are drawn: known where a row has been measured, estimated from the length of its text elsewhere. Pixels. */
export interface RowHeights {
  readonly heightOf: (row: number) => number
  /** How far below the first row a row begins; of the number of rows, the height of all. */
  readonly offsetOf: (row: number) => number
  /** The row at a distance below the beginning of the first one; the first or last one outside. */
  readonly rowAt: (offset: number) => number
  /** Notes how high a row is drawn. */
  readonly measure: (row: number, height: number) => void
}

/** Of a row, before anything is measured: what it takes without text, and for each character. */
const bare = 34
const perCharacter = 0.45
/** Rows measured before the others are estimated by them; once, so that the text does not grow and shrink under the reader's hand. */
const enough = 8

/** Rows by the lengths of their texts, in characters. Every answer takes time in the logarithm of the number of rows (a Fenwick tree of sums). */
export function createRowHeights(lengths: readonly number[]): RowHeights {
  const count = lengths.length
  const heights = new Float64Array(count)
  const measured = new Uint8Array(count)
  const sums = new Float64Array(count + 1)
  let measuredCount = 0
  let fitted = false

  const estimate = (factor: number): void => {
    for (let row = 0; row < count; row++) if (measured[row] === 0) heights[row] = bare + factor * lengths[row]!
    sums.fill(0)
    for (let row = 0; row < count; row++) {
      const at = row + 1
      sums[at]! += heights[row]!
      const parent = at + (at & -at)
      if (parent <= count) sums[parent]! += sums[at]!
    }
  }
  const fit = (): void => {
    let [characters, pixels] = [0, 0]
    for (let row = 0; row < count; row++) {
      if (measured[row] === 0) continue
      characters += lengths[row]!
      pixels += Math.max(0, heights[row]! - bare)
    }
    if (characters === 0) return
    fitted = true
    estimate(pixels / characters)
  }
  estimate(perCharacter)

  const offsetOf = (row: number): number => {
    let sum = 0
    for (let at = Math.min(row, count); at > 0; at -= at & -at) sum += sums[at]!
    return sum
  }
  return {
    heightOf: (row) => heights[row] ?? 0,
    offsetOf,
    rowAt(offset) {
      let at = 0
      let rest = offset
      for (let step = 2 ** Math.floor(Math.log2(Math.max(count, 1))); step >= 1; step /= 2) {
        const next = at + step
        if (next <= count && sums[next]! <= rest) {
          at = next
          rest -= sums[next]!
        }
      }
      return Math.max(0, Math.min(at, count - 1))
    },
    measure(row, height) {
      if (row < 0 || row >= count) return
      const change = height - heights[row]!
      heights[row] = height
      if (measured[row] === 0) measuredCount++
      measured[row] = 1
      if (change !== 0) for (let at = row + 1; at <= count; at += at & -at) sums[at]! += change
      if (!fitted && measuredCount >= enough) fit()
    },
  }
}
