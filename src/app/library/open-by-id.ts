import i18next from 'i18next'
import { whenSpoken } from '../i18n/start-i18n.ts'
import { loadWork, type LoadedWork } from '../load-work.ts'
import { beginAlignment } from '../alignment/alignment-store.ts'
import { keptAlignment } from '../alignment/kept-alignment.ts'
import { keptDatabase, nothingKept, useKept } from '../kept/kept-store.ts'
import { changeSettings, openWork, replaceWork, say, useReader } from '../state/reader-store.ts'
import { writeAddress } from '../state/address.ts'
import { startingView } from '../state/starting-view.ts'
import { decodeView, encodeView } from '../state/view-url.ts'
import type { PartialView } from '../state/view.ts'
import { isOwnView, takeLink } from '../state/visiting.ts'
import { firstWork, works } from '../works.ts'
import { loadCatalogue, readFromCatalogue, type Catalogue } from './catalogue.ts'
import { readShelf } from './shelf.ts'

/** True for a work that comes with the page. */
export const isBuiltIn = (id: string): boolean => works.some((work) => work.id === id)

/**
 * Opens the work that is asked for: one that comes with the page, one kept in this browser, else the first there is. What a link says of a
 * work that is not here is not asked of another. What is asked while it loads goes before it: a browser tells of one step in its history
 * twice, and the reader may have gone elsewhere.
 */
export async function openAsked(asked: string | undefined, linked: PartialView): Promise<void> {
  const address = location.hash
  if (asked === undefined || isBuiltIn(asked)) return openById(asked ?? firstWork, linked)
  const { followFindings, readKept, showKept, showMemory } = await import('../kept/index.ts')
  const kept = await readKept(asked)
  if (location.hash !== address) return
  if (!kept) {
    const { work, view } = useReader.getState()
    // What is open stays open.
    if (work) {
      useReader.setState({ page: 'text' })
      writeAddress(encodeView(view), false)
    } else await openById(firstWork, {})
    // Said only where somebody asked: a work last read and since removed is no surprise.
    if (linked.work === asked) {
      await whenSpoken()
      say(i18next.t('library.notHere', { id: asked }))
    }
    return
  }
  showKept(kept, linked)
  followFindings()
  await showMemory(asked)
}

/** True where this browser may keep something: on a first visit nothing of that is loaded. */
async function hasKept(): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === keptDatabase)
  } catch {
    // Older browsers do not tell; some keep nothing.
    return true
  }
}

/** Opens a built-in work as a link asks, else as it was last shown. Resolves when its text is there. */
async function openById(id: string, linked: PartialView): Promise<void> {
  const address = location.hash
  const { settings } = useReader.getState()
  const saved = ownHash(id, settings.view)
  const own = decodeView(saved)
  const catalogue = works.find((work) => work.id === id)?.catalogue ? await loadCatalogue(id) : null
  const { work, problems, review }: LoadedWork = catalogue ? await readFromCatalogue(catalogue, wanted(catalogue, linked, own)) : await loadWork(id)
  if (location.hash !== address) return
  if (!work) {
    useReader.setState({ problems, page: 'text' })
    return
  }
  const kept = keptAlignment(localStorage, id)
  const view = startingView(work, own)
  if (settings.view !== saved) changeSettings({ view: saved })
  const shown = takeLink(work, linked, view)
  beginAlignment(work.alignment ?? null)
  useKept.setState(nothingKept)
  openWork(kept ? { ...work, alignment: kept } : work, problems, shown, saved !== '' && !isOwnView(shown, view), catalogue, review)
  if (await hasKept()) void import('../kept/index.ts').then(({ showMemory }) => showMemory(id))
}

/** The reader's own view of a work: the one in force where it is of this work, else the one kept on the shelf. */
const ownHash = (id: string, current: string): string =>
  decodeView(current).work === id ? current : (readShelf(localStorage)[id]?.hash ?? '')

const named = ({ versions, reading }: PartialView): readonly string[] => [...(versions ?? []), ...(reading === undefined ? [] : [reading])]

function wanted(catalogue: Catalogue, linked: PartialView, own: PartialView): readonly string[] {
  const asked = [...named(linked), ...named(own)]
  const known = new Set(catalogue.versions.map((version) => version.id))
  return asked.some((id) => known.has(id)) ? asked : catalogue.first
}

/** Fetches versions of the open work's catalogue that are not there yet; true where the work now has more. */
export async function addVersions(ids: readonly string[]): Promise<boolean> {
  const { work, catalogue } = useReader.getState()
  if (!work || !catalogue) return false
  const missing = ids.filter(
    (id) => !work.versions.some((version) => version.id === id) && catalogue.versions.some((version) => version.id === id),
  )
  if (missing.length === 0) return false
  const { work: more } = await readFromCatalogue(catalogue, missing)
  const now = useReader.getState().work
  if (!more || now?.id !== work.id) return false
  const added = more.versions.filter(({ id }) => !now.versions.some((version) => version.id === id))
  replaceWork({ ...now, versions: [...now.versions, ...added] })
  return added.length > 0
}

/** The versions a view names. */
export const versionsNamed = named
