/** Groups of consecutive lines that belong together, as columns of numbers: lines `[aFrom, aTo)` of one side with `[bFrom, bTo)` of the other. */
export interface Beads {
  readonly count: number
  readonly aFrom: Int32Array
  readonly aTo: Int32Array
  readonly bFrom: Int32Array
  readonly bTo: Int32Array
  /** How sure each is, 0 to 1. */
  readonly weight: Float32Array
}
