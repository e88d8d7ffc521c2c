import { openPanel, useReader } from '../state/reader-store.ts'
import { useNames } from './names-store.ts'

/** The search field of the names panel. */
export const nameSearchId = 'name-search'

/** Looks at one name, or with `null` at none; the steps through its mentions begin anew. */
export function openName(id: string | null): void {
  useReader.setState({ name: id })
  useNames.setState({ mention: null })
}

/** Opens the panel at a name. */
export function showName(id: string): void {
  openName(id)
  openPanel('names')
}
