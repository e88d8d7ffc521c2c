/** Where the path through the table of lines may run: for each number of lines of a taken, from and to how many of b. */
export interface Band {
  readonly low: Int32Array
  readonly high: Int32Array
  /** Up to where a row may be entered from the rows before, and from where it may be left for the rows after: its ends, but for pins. */
  readonly enterUpTo: Int32Array
  readonly leaveFrom: Int32Array
  readonly cells: number
}

/** How far groups may reach past an anchor. */
const margin = 4

/** The rectangles between anchors, each reaching a little past its corners, since an anchored line may be part of a larger group. */
export function bandOf(aCount: number, bCount: number, anchorsA: ArrayLike<number>, anchorsB: ArrayLike<number>, mostCells: number): Band {
  const low = new Int32Array(aCount + 1)
  const high = new Int32Array(aCount + 1)
  let next = 0
  let floor = 0
  for (let row = 0; row <= aCount; row++) {
    while (next < anchorsA.length && anchorsA[next]! < row) {
      floor = Math.max(0, anchorsB[next]! + 1 - margin)
      next++
    }
    low[row] = floor
    high[row] = next < anchorsA.length ? Math.min(bCount, anchorsB[next]! + margin) : bCount
  }
  low[0] = 0
  high[aCount] = bCount
  narrow(low, high, aCount, bCount, mostCells)
  let cells = 0
  for (let row = 0; row <= aCount; row++) cells += high[row]! - low[row]! + 1
  return { low, high, enterUpTo: high, leaveFrom: low, cells }
}

/** Very large rectangles keep a broad strip along their diagonal, so that texts without anything in common still end in time. */
function narrow(low: Int32Array, high: Int32Array, aCount: number, bCount: number, mostCells: number): void {
  let cells = 0
  for (let row = 0; row <= aCount; row++) cells += high[row]! - low[row]! + 1
  if (cells <= mostCells) return
  const width = Math.max(64, Math.floor(mostCells / (aCount + 1)))
  for (let from = 0; from <= aCount; ) {
    let to = from
    while (to < aCount && low[to + 1] === low[from] && high[to + 1] === high[from]) to++
    const left = low[from]!
    const right = high[from]!
    if (right - left > width) for (let row = from; row <= to; row++) {
      const centre = to === from ? (left + right) / 2 : left + ((right - left) * (row - from)) / (to - from)
      low[row] = Math.max(left, Math.floor(centre - width / 2))
      high[row] = Math.min(right, Math.ceil(centre + width / 2))
    }
    from = to + 1
  }
  low[0] = 0
  high[aCount] = bCount
  // Both edges rise, and each row meets the next.
  for (let row = 1; row <= aCount; row++) {
    high[row] = Math.max(high[row]!, high[row - 1]!)
    low[row] = Math.min(Math.max(low[row]!, low[row - 1]!), high[row - 1]!)
  }
}
