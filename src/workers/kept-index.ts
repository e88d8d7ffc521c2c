import { openDB, type DBSchema } from 'idb'
import type { TokenIndex, ValueIndex } from '../core/index.ts'

/** What is kept of a text made ready for search. */
export interface KeptIndex {
  readonly tokens: TokenIndex
  readonly values: ValueIndex
}

interface Schema extends DBSchema {
  indexes: { key: string; value: KeptIndex & { readonly at: number }; indexes: { at: number } }
}

/** Indexes of this many texts are kept, those last used. */
const most = 6

const open = () =>
  openDB<Schema>('tetrapla-search', 1, {
    upgrade(database) {
      database.createObjectStore('indexes').createIndex('at', 'at')
    },
  })

/** The index kept under a name; null where none is, or the browser keeps nothing (private windows). */
export async function readKeptIndex(key: string): Promise<KeptIndex | null> {
  try {
    const database = await open()
    try {
      const kept = await database.get('indexes', key)
      if (!kept) return null
      await database.put('indexes', { ...kept, at: Date.now() }, key)
      return kept
    } finally {
      database.close()
    }
  } catch {
    return null
  }
}

/** Keeps an index, and lets go of those not used for longest. Full storage is no error: it is made again next time. */
export async function keepIndex(key: string, index: KeptIndex): Promise<void> {
  try {
    const database = await open()
    try {
      await database.put('indexes', { ...index, at: Date.now() }, key)
      const keys = await database.getAllKeysFromIndex('indexes', 'at')
      await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((old) => database.delete('indexes', old)))
    } finally {
      database.close()
    }
  } catch {
    return
  }
}
