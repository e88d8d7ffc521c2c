import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Analysis, Glossary, Name, Naming, Work } from '../core/index.ts'

/** What was found out about a work: all that answering further questions about it needs. */
export interface KeptAnalysis {
  readonly analysis: Analysis
  /** The names as found, before anything was said of them. */
  readonly found: readonly Name[]
}

interface Kept extends KeptAnalysis {
  readonly key: string
  readonly at: number
}

interface Schema extends DBSchema {
  analyses: { key: string; value: Kept; indexes: { at: number } }
}

/** Works kept at once; the one not asked for the longest goes first. */
const most = 8
/** Larger works are not kept: they would fill the browser's room for this page. */
const mostSegments = 20_000

/**
 * What is kept goes by content: the texts, what was said of the names, the glossary, and the program that read them (the name of its file in a built page
 * is made of its content). So nothing kept is ever out of date. Null where nothing can be kept: in development, without a secure context,
 * for a large work.
 */
export async function keyOf(work: Work, naming: Naming, glossary: Glossary | null): Promise<string | null> {
  const segments = work.versions.reduce((sum, version) => sum + version.segments.length, 0)
  if (import.meta.env.DEV || !globalThis.isSecureContext || segments > mostSegments) return null
  const content = new TextEncoder().encode(JSON.stringify([new URL(import.meta.url).pathname, work, naming, glossary]))
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', content))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What an earlier visit found out under this key; null where nothing is kept, or the browser keeps nothing. */
export async function keptAnalysis(key: string): Promise<KeptAnalysis | null> {
  try {
    const kept = await (await database()).get('analyses', key)
    return kept ?? null
  } catch {
    return null
  }
}

/** Keeps it for the next visit. A browser that has no room, or keeps nothing, is no error: the next visit then reads the work again. */
export async function keepAnalysis(key: string, kept: KeptAnalysis, at: number): Promise<void> {
  try {
    const transaction = (await database()).transaction('analyses', 'readwrite')
    await transaction.store.put({ ...kept, key, at })
    const keys = await transaction.store.index('at').getAllKeys()
    await Promise.all(keys.slice(0, Math.max(0, keys.length - most)).map((old) => transaction.store.delete(old)))
    await transaction.done
  } catch {
    // See above.
  }
}

let opened: Promise<IDBPDatabase<Schema>> | null = null

const database = (): Promise<IDBPDatabase<Schema>> =>
  (opened ??= openDB<Schema>('tetrapla-analyses', 1, {
    upgrade(created) {
      created.createObjectStore('analyses', { keyPath: 'key' }).createIndex('at', 'at')
    },
  }))
