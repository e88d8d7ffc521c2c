import { openPanel, useReader } from '../state/reader-store.ts'

/** Opens the panel at a name. */
export function showName(id: string): void {
  useReader.setState({ name: id })
  openPanel('names')
}
