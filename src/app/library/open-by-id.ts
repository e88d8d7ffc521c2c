import { loadWork, type LoadedWork } from '../load-work.ts'
import { beginAlignment } from '../alignment/alignment-store.ts'
import { keptAlignment } from '../alignment/kept-alignment.ts'
import { changeSettings, openWork, replaceWork, useReader } from '../state/reader-store.ts'
import { startingView } from '../state/starting-view.ts'
import { decodeView } from '../state/view-url.ts'
import type { PartialView } from '../state/view.ts'
import { isOwnView, takeLink } from '../state/visiting.ts'
import { works } from '../works.ts'
import { loadCatalogue, readFromCatalogue, type Catalogue } from './catalogue.ts'
import { readShelf } from './shelf.ts'

/** Where the library stands in the address. */
export const libraryHash = '#library'

/** Opens a built-in work as a link asks, else as it was last shown. Resolves when its text is there. */
export async function openById(id: string, linked: PartialView): Promise<void> {
  const { settings } = useReader.getState()
  const saved = ownHash(id, settings.view)
  const own = decodeView(saved)
  const catalogue = works.find((work) => work.id === id)?.catalogue ? await loadCatalogue(id) : null
  const { work, problems, review }: LoadedWork = catalogue ? await readFromCatalogue(catalogue, wanted(catalogue, linked, own)) : await loadWork(id)
  // Gone back to the library while it was fetched: it stays there.
  if (location.hash === libraryHash) return
  if (!work) {
    useReader.setState({ problems, page: 'text' })
    return
  }
  const kept = keptAlignment(localStorage, id)
  const view = startingView(work, own)
  if (settings.view !== saved) changeSettings({ view: saved })
  const shown = takeLink(work, linked, view)
  beginAlignment(work.alignment ?? null)
  openWork(kept ? { ...work, alignment: kept } : work, problems, shown, saved !== '' && !isOwnView(shown, view), catalogue, review)
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
