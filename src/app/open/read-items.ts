import type { FileReading, Said } from '../../workers/opening.ts'
import { hearing } from '../hearing.ts'
import { canBeMemory } from './choose-works.ts'
import { startOpening, type OpeningClient } from './opening-client.ts'
import { useOpening, type OpeningItem } from './open-store.ts'

const { getState: get, setState: set } = useOpening

let client: OpeningClient | null = null
let reading: number | null = null

/** Reads what waits on the sheet, one after the other in one worker; others are read though one breaks. */
export async function readWaiting(): Promise<void> {
  if (reading !== null) return
  for (let item = nextWaiting(); item; item = nextWaiting()) {
    const { key, said } = item
    reading = key
    change(key, { state: 'reading', done: 0 })
    client ??= startOpening()
    const found = await read(client, item).catch(() => null)
    reading = null
    const now = get().items.find((other) => other.key === key)
    // Taken off the sheet, or said to be something else, meanwhile.
    if (!now || now.said !== said) continue
    const answered: OpeningItem = { ...now, state: found ? 'read' : 'failed', reading: found }
    change(key, { ...answered, use: now.use === 'memory' && !canBeMemory(answered) ? 'text' : now.use })
    if (!found) endReading()
  }
  if (!get().shown) endReading()
}

const nextWaiting = (): OpeningItem | undefined => get().items.find(({ state }) => state === 'waiting')

function read({ ask }: OpeningClient, { key, name, source, said }: OpeningItem): Promise<FileReading> {
  if (source.kind === 'folder') return ask((worker) => worker.readFolder(source.files))
  const progress = hearing((done: number) => change(key, { done }))
  return ask((worker) => worker.read(source.file, name, said, progress.port)).finally(progress.close)
}

/** Says what a file is; it is read again so. */
export function sayOf(key: number, said: Said): void {
  if (reading === key) endReading()
  change(key, { said, state: 'waiting' })
  void readWaiting()
}

/** Takes a file off the sheet, and ends its reading where it is being read. */
export function takeOff(key: number): void {
  set(({ items }) => ({ items: items.filter((item) => item.key !== key) }))
  if (reading === key) endReading()
}

/** Ends the worker in the midst of what it does; what waits is read by another. */
export function endReading(): void {
  client?.end()
  client = null
}

export function change(key: number, to: Partial<OpeningItem>): void {
  set(({ items }) => ({ items: items.map((item) => (item.key === key ? { ...item, ...to } : item)) }))
}
