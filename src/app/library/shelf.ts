/** What is kept of each work in this browser: how it was last shown, and when it was last read. */
export interface Shelved {
  /** The reader's own view as a hash. */
  readonly hash: string
  /** Milliseconds since 1970. */
  readonly at: number
}

const key = 'tetrapla-shelf'

export function readShelf(storage: Pick<Storage, 'getItem'>): Readonly<Record<string, Shelved>> {
  try {
    const kept: unknown = JSON.parse(storage.getItem(key) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(Object.entries(kept).filter((entry): entry is [string, Shelved] => isShelved(entry[1])))
  } catch {
    return {}
  }
}

/** A browser that keeps nothing is no error. */
export function shelve(storage: Pick<Storage, 'getItem' | 'setItem'>, work: string, shelved: Shelved): void {
  try {
    storage.setItem(key, JSON.stringify({ ...readShelf(storage), [work]: shelved }))
  } catch {
    return
  }
}

const isShelved = (value: unknown): value is Shelved =>
  typeof value === 'object' &&
  value !== null &&
  'hash' in value &&
  typeof value.hash === 'string' &&
  'at' in value &&
  typeof value.at === 'number'
