/** Sparse numbers by pairs of types: an open hash table, because a map of maps is ten times as large and slow. */
export class PairTable {
  #keys = new Float64Array(1024).fill(-1)
  #entries = new Int32Array(1024)
  #size = 0
  /** Expected times the two stand for each other, as last counted. */
  counts = new Float32Array(512)
  /** As they are being counted. */
  next = new Float32Array(512)
  /** How alike they are by themselves, 0 to 1, before anything is counted. */
  likeness = new Float32Array(512)

  get size(): number {
    return this.#size
  }

  /** The entry of a pair, made where there is none; `likeness` is asked for new ones. */
  entry(a: number, b: number, likeness: (a: number, b: number) => number): number {
    const key = a * 0x200000 + b
    let slot = this.#slot(key)
    if (this.#keys[slot] === key) return this.#entries[slot]!
    if (this.#size * 2 >= this.#keys.length) {
      this.#grow()
      slot = this.#slot(key)
    }
    const entry = this.#size++
    this.#keys[slot] = key
    this.#entries[slot] = entry
    this.likeness[entry] = likeness(a, b)
    return entry
  }

  /** Takes what was counted in place of what was known, and begins again. */
  turn(): void {
    const before = this.counts
    this.counts = this.next
    this.next = before.fill(0)
  }

  #slot(key: number): number {
    const mask = this.#keys.length - 1
    let slot = (Math.imul(key % 0x200000, 0x9e3779b1) ^ Math.imul(Math.floor(key / 0x200000), 0x85ebca6b)) >>> 7
    slot &= mask
    while (this.#keys[slot] !== -1 && this.#keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  #grow(): void {
    const keys = this.#keys
    const entries = this.#entries
    this.#keys = new Float64Array(keys.length * 2).fill(-1)
    this.#entries = new Int32Array(keys.length * 2)
    for (let at = 0; at < keys.length; at++) {
      if (keys[at] === -1) continue
      const slot = this.#slot(keys[at]!)
      this.#keys[slot] = keys[at]!
      this.#entries[slot] = entries[at]!
    }
    const larger = (array: Float32Array): Float32Array<ArrayBuffer> => {
      const result = new Float32Array(keys.length)
      result.set(array)
      return result
    }
    this.counts = larger(this.counts)
    this.next = larger(this.next)
    this.likeness = larger(this.likeness)
  }
}
