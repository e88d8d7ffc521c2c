import { readAlignmentJson, writeAlignmentJson, type AlignmentChanges } from '../../core/index.ts'

const keyOf = (work: string): string => `tetrapla-alignment-${work}`

/** The rows a reader corrected in this browser; null where nothing is kept, or what is kept cannot be read. */
export function keptAlignment(storage: Pick<Storage, 'getItem'>, work: string): AlignmentChanges | null {
  try {
    const source = storage.getItem(keyOf(work))
    return source === null ? null : readAlignmentJson(source, 'alignment.json').alignment
  } catch {
    return null
  }
}

/** Keeps corrections; null forgets them. False where the browser keeps nothing. */
export function keepAlignment(storage: Pick<Storage, 'setItem' | 'removeItem'>, work: string, changes: AlignmentChanges | null): boolean {
  try {
    if (changes) storage.setItem(keyOf(work), writeAlignmentJson(changes))
    else storage.removeItem(keyOf(work))
    return true
  } catch {
    return false
  }
}
