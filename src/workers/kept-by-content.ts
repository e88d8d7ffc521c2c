import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

interface Schema<Value> extends DBSchema {
  values: { key: string; value: Value }
  /** When each was last asked for, apart from them: what is only read is not written again. */
  used: { key: string; value: number }
}

/** What is worked out of a content and kept in the browser under a key made of that content, so that it is never out of date. */
export interface KeptByContent<Value> {
  /** What is kept under the key; null where nothing is, or the browser keeps nothing (private windows). */
  readonly read: (key: string) => Promise<Value | null>
  /** Keeps it, and lets go of those not asked for the longest. Full storage is no error: it is made again next time. */
  readonly keep: (key: string, value: Value) => Promise<void>
}

/** Keeps at most so many values in a database of that name. */
export function keptByContent<Value>(name: string, most: number): KeptByContent<Value> {
  let opened: Promise<IDBPDatabase<Schema<Value>>> | null = null
  const database = (): Promise<IDBPDatabase<Schema<Value>>> =>
    (opened ??= openDB<Schema<Value>>(name, 2, {
      upgrade(created) {
        for (const old of created.objectStoreNames) created.deleteObjectStore(old)
        created.createObjectStore('values')
        created.createObjectStore('used')
      },
    }))
  return {
    async read(key) {
      try {
        const kept = await (await database()).get('values', key)
        if (kept === undefined) return null
        void (await database()).put('used', Date.now(), key)
        return kept
      } catch {
        return null
      }
    },
    async keep(key, value) {
      try {
        const transaction = (await database()).transaction(['values', 'used'], 'readwrite')
        const [values, used] = [transaction.objectStore('values'), transaction.objectStore('used')]
        await Promise.all([values.put(value, key), used.put(Date.now(), key)])
        const [keys, times] = await Promise.all([used.getAllKeys(), used.getAll()])
        const oldest = keys.map((id, at) => ({ id, time: times[at] ?? 0 })).toSorted((a, b) => a.time - b.time)
        await Promise.all(oldest.slice(0, Math.max(0, keys.length - most)).flatMap(({ id }) => [values.delete(id), used.delete(id)]))
        await transaction.done
      } catch {
        return
      }
    },
  }
}
