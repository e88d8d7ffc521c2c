import i18next from 'i18next'
import { memoryRows, type MemoryRow, type Work } from '../../core/index.ts'
import { keepGlossary } from '../glossary/kept-glossary.ts'
import { keepReview } from '../findings/kept-review.ts'
import { hearing } from '../hearing.ts'
import { keepMemory, keepWork, listCards, readKept, type Card, type KeptWork } from '../kept/kept-works.ts'
import { followFindings, showKept, showMemory } from '../kept/show-kept.ts'
import { useKept } from '../kept/kept-store.ts'
import { isBuiltIn } from '../library/open-by-id.ts'
import { keepNaming } from '../names/kept-naming.ts'
import { say, useReader } from '../state/reader-store.ts'
import { chooseWorks, freeId, likelyTogether, type Draft } from './choose-works.ts'
import { startOpening, type OpeningClient } from './opening-client.ts'
import { noOpening, useOpening } from './open-store.ts'
import { endReading } from './read-items.ts'

const { getState: get, setState: set } = useOpening

let aligning: OpeningClient | null = null

/** The second step: finds the rows that are not given, keeps the works in this browser and shows the first of them. */
export async function finishOpening(likelyName: string): Promise<void> {
  const { items, together, title } = get()
  const memory = items.filter(({ use }) => use === 'memory').flatMap(({ reading }) => (reading?.work ? memoryRows(reading.work) : []))
  const memoryName = items.filter(({ use }) => use === 'memory').map(({ name }) => name).join(', ')
  const drafts = chooseWorks(items, together ?? likelyTogether(items), title ?? likelyName)
  if (drafts.length === 0) {
    const { work } = useReader.getState()
    if (!work || memory.length === 0) return
    closeSheet()
    await putBeside(work.id, memoryName, memory)
    return
  }
  const made: KeptWork[] = []
  const taken = (await listCards()).map(({ id }) => id)
  const client = startOpening()
  aligning = client
  try {
    for (const draft of drafts) {
      const name = Object.values(draft.work.title)[0] ?? ''
      set({ aligning: { title: name, done: 0 }, broken: false })
      const work = await aligned(client, draft, [...memory, ...(draft.companions.memory ?? [])])
      const id = freeId(idOf(work), [...taken, ...made.map((other) => other.id), ...(isBuiltIn(work.id) ? [work.id] : [])])
      made.push({ id, work: { ...work, id }, originals: draft.originals, corrections: [] })
    }
  } catch {
    // Cancelled: back to the first step, with everything as it was.
    if (aligning === client) set({ aligning: null, broken: true })
    return
  } finally {
    client.end()
    if (aligning === client) aligning = null
  }
  const kept = await Promise.all(made.map((work) => keepWork(work, cardOf(work)).then(() => true, () => false)))
  drafts.forEach(({ companions }, index) => {
    const id = made[index]?.id ?? ''
    if (companions.review) keepReview(localStorage, id, companions.review)
    if (companions.glossary) keepGlossary(localStorage, id, companions.glossary)
    if (companions.naming) keepNaming(localStorage, id, companions.naming)
  })
  for (const [index, { id }] of made.entries()) {
    const own = [...(drafts[index]?.companions.memory ?? []), ...memory]
    if (own.length > 0) await keepMemory(id, { name: memoryName || i18next.t('memory.own', { ns: 'open' }), rows: own }).catch(() => undefined)
  }
  const [first] = made
  if (!first) return
  closeSheet()
  // From where it is kept: a file that changes on the disk after it was opened could no longer be read.
  showKept((await readKept(first.id)) ?? first, {})
  if (kept[0] === false) useKept.setState({ unkept: 'work' })
  followFindings()
  await showMemory(first.id)
  void navigator.storage?.persist?.().catch(() => false)
  const { rows } = useReader.getState()
  const found = drafts[0]?.given !== null
  say(
    kept.includes(false)
      ? i18next.t('kept.notKept', { ns: 'open' })
      : made.length > 1
        ? i18next.t('sheet.openedMany', { ns: 'open', count: made.length })
        : i18next.t(found ? 'sheet.openedFound' : 'sheet.opened', { ns: 'open', count: rows.filter(({ gap }) => !gap).length }),
  )
}

/** The id that links will carry. A file called by its language says nothing of the work. */
const idOf = ({ id, versions }: Work): string => (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && !versions.some(({ language }) => language.split('-')[0] === id) ? id : 'work')

async function aligned({ ask }: OpeningClient, { work, given }: Draft, memory: readonly MemoryRow[]): Promise<Work> {
  if (given === null) return work
  const progress = hearing((done: number) => set(({ aligning: now }) => ({ aligning: now && { ...now, done } })))
  const alignment = await ask((worker) => worker.align(work.versions, given, memory, progress.port)).finally(progress.close)
  return { ...work, alignment }
}

/** Ends the alignment and goes back to the first step. */
export function cancelAligning(): void {
  aligning?.end()
  aligning = null
  set({ aligning: null })
}

/** Closes the sheet; what was on it is forgotten, what is open stays. */
export function closeSheet(): void {
  cancelAligning()
  endReading()
  set(noOpening)
}

/** Keeps a translation memory beside a work, and uses it from now on where that work is open. */
async function putBeside(work: string, name: string, rows: readonly MemoryRow[]): Promise<void> {
  const keeping = keepMemory(work, { name, rows }).then(() => true, () => false)
  if (useReader.getState().work?.id === work) {
    useReader.setState({ memory: rows })
    useKept.setState({ memory: name })
  }
  say((await keeping) ? i18next.t('memory.beside', { ns: 'open', count: rows.length }) : i18next.t('kept.notKept', { ns: 'open' }))
}

function cardOf({ id, work, originals }: KeptWork): Card {
  // Browsers keep a Latin letter in a byte and another in two; the rest of a segment takes about as much as a short sentence.
  const texts = work.versions.reduce((sum, { segments, script }) => sum + segments.reduce((length, { text }) => length + 60 + text.length * (script === 'Latn' ? 1 : 2), 0), 0)
  return {
    id,
    title: work.title,
    languages: [...new Set(work.versions.map(({ language }) => language))],
    versions: work.versions.length,
    segments: Math.max(...work.versions.map(({ segments }) => segments.length)),
    findings: null,
    size: originals.reduce((sum, { bytes }) => sum + bytes.size, 0) + texts,
    readAt: Date.now(),
  }
}
