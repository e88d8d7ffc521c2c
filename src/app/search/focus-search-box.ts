import { useReader } from '../state/reader-store.ts'
import { useSearch } from './search-store.ts'

/** The box in the bar. */
export const searchBoxId = 'search-box'

/** Puts the cursor into the box, opening it where the window is too narrow to have it always. */
export function focusSearchBox(): void {
  if (useReader.getState().page !== 'text') return
  useSearch.setState({ open: true })
  // At once where it stands in the bar, so that the very next key is typed into it; else when it has been drawn.
  if (!select()) requestAnimationFrame(select)
}

function select(): boolean {
  const field = document.getElementById(searchBoxId)
  if (field instanceof HTMLInputElement) field.select()
  return document.activeElement === field
}
