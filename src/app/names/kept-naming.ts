import { noNaming, readNaming, writeNaming, type Naming } from '../../core/index.ts'

export const namingKey = (work: string): string => `tetrapla-names ${work}`

/** What is said of a work's names, as kept in this browser; nothing where nothing is kept or it cannot be read. */
export function readKeptNaming(storage: Pick<Storage, 'getItem'>, work: string): Naming {
  try {
    const kept = storage.getItem(namingKey(work))
    return kept === null ? noNaming : (readNaming(kept, namingKey(work)).naming ?? noNaming)
  } catch {
    return noNaming
  }
}

/** Keeps it; where nothing is said any more, nothing stays. A browser that keeps nothing (private windows, full storage) is no error. */
export function keepNaming(storage: Pick<Storage, 'setItem' | 'removeItem'>, work: string, naming: Naming): void {
  try {
    if (naming.corrections.length === 0 && naming.authority.length === 0) storage.removeItem(namingKey(work))
    else storage.setItem(namingKey(work), writeNaming(naming))
  } catch {
    return
  }
}
