import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Localized, MemoryRow, Segment, Work } from '../../core/index.ts'
import type { Original } from '../../workers/opening.ts'
import { keptDatabase } from './kept-store.ts'

/** What the library says of a work opened from files; listing them reads nothing else. */
export interface Card {
  readonly id: string
  readonly title: Localized
  /** BCP 47 tags, each once. */
  readonly languages: readonly string[]
  readonly versions: number
  /** Of its longest version. */
  readonly segments: number
  /** Findings still to be looked at; null before they were first looked for. */
  readonly findings: number | null
  /** Bytes it takes in this browser, about. */
  readonly size: number
  /** Milliseconds since 1970. */
  readonly readAt: number
}

/** A segment with the text a person gave it. */
export interface Correction {
  readonly version: string
  readonly segment: Segment
}

/** A translation memory beside a work. */
export interface Memory {
  readonly name: string
  readonly rows: readonly MemoryRow[]
}

/** A work opened from files, as it is kept: its texts as they were read, and what was corrected since. */
export interface KeptWork {
  readonly id: string
  readonly work: Work
  readonly originals: readonly Original[]
  readonly corrections: readonly Correction[]
}

interface Kept extends DBSchema {
  cards: { key: string; value: Card }
  works: { key: string; value: Omit<KeptWork, 'corrections'> }
  corrections: { key: string; value: { readonly id: string; readonly corrections: readonly Correction[] } }
  /** Beside any work, built-in ones too. */
  memories: { key: string; value: Memory & { readonly id: string } }
}

const stores = ['cards', 'works', 'corrections', 'memories'] as const

let opening: Promise<IDBPDatabase<Kept>> | null = null

/** @throws where the browser keeps nothing (private windows, full storage) */
function database(): Promise<IDBPDatabase<Kept>> {
  opening ??= openDB<Kept>(keptDatabase, 1, {
    upgrade(made) {
      for (const store of stores) made.createObjectStore(store, { keyPath: 'id' })
    },
    terminated() {
      opening = null
    },
  }).catch((error: unknown) => {
    opening = null
    throw error
  })
  return opening
}

/** The works kept in this browser, the last read first; none where it keeps nothing. */
export async function listCards(): Promise<readonly Card[]> {
  try {
    return (await (await database()).getAll('cards')).toSorted((a, b) => b.readAt - a.readAt)
  } catch {
    return []
  }
}

/** A kept work, or null where there is none of that id. */
export async function readKept(id: string): Promise<KeptWork | null> {
  try {
    const kept = await database()
    const [work, said] = await Promise.all([kept.get('works', id), kept.get('corrections', id)])
    return work ? { ...work, corrections: said?.corrections ?? [] } : null
  } catch {
    return null
  }
}

export async function readMemory(id: string): Promise<Memory | null> {
  try {
    return (await (await database()).get('memories', id)) ?? null
  } catch {
    return null
  }
}

/** Keeps a work with its card, all of it or nothing. @throws where the browser cannot keep it */
export async function keepWork({ corrections, ...work }: KeptWork, card: Card): Promise<void> {
  const writing = (await database()).transaction(['works', 'cards', 'corrections'], 'readwrite')
  await Promise.all([
    writing.objectStore('works').put(work),
    writing.objectStore('cards').put(card),
    writing.objectStore('corrections').put({ id: work.id, corrections }),
    writing.done,
  ])
}

/** Changes what a card says; a work that is not kept stays unknown. @throws where the browser cannot keep it */
export async function changeCard(id: string, change: Partial<Omit<Card, 'id'>>): Promise<void> {
  const writing = (await database()).transaction('cards', 'readwrite')
  const card = await writing.store.get(id)
  await Promise.all([...(card ? [writing.store.put({ ...card, ...change })] : []), writing.done])
}

/** @throws where the browser cannot keep it */
export async function renameKept(id: string, title: Localized): Promise<void> {
  const writing = (await database()).transaction(['cards', 'works'], 'readwrite')
  const [card, kept] = await Promise.all([writing.objectStore('cards').get(id), writing.objectStore('works').get(id)])
  if (card) void writing.objectStore('cards').put({ ...card, title })
  if (kept) void writing.objectStore('works').put({ ...kept, work: { ...kept.work, title } })
  await writing.done
}

/** @throws where the browser cannot keep it */
export async function keepCorrections(id: string, corrections: readonly Correction[]): Promise<void> {
  await (await database()).put('corrections', { id, corrections })
}

/** Keeps a memory beside a work, or with null forgets it. @throws where the browser cannot keep it */
export async function keepMemory(id: string, memory: Memory | null): Promise<void> {
  const kept = await database()
  if (memory) await kept.put('memories', { ...memory, id })
  else await kept.delete('memories', id)
}

/** Forgets a work; the answer brings all of it back. @throws where the browser cannot be written to */
export async function removeKept(id: string): Promise<() => Promise<void>> {
  const kept = await database()
  const writing = kept.transaction(stores, 'readwrite')
  const [card, work, corrections, memory] = await Promise.all([writing.objectStore('cards').get(id), writing.objectStore('works').get(id), writing.objectStore('corrections').get(id), writing.objectStore('memories').get(id)])
  await Promise.all([...stores.map((store) => writing.objectStore(store).delete(id)), writing.done])
  return async () => {
    const back = kept.transaction(stores, 'readwrite')
    await Promise.all([
      ...(card ? [back.objectStore('cards').put(card)] : []),
      ...(work ? [back.objectStore('works').put(work)] : []),
      ...(corrections ? [back.objectStore('corrections').put(corrections)] : []),
      ...(memory ? [back.objectStore('memories').put(memory)] : []),
      back.done,
    ])
  }
}
