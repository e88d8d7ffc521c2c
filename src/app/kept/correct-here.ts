import { useReader } from '../state/reader-store.ts'
import { useKept } from './kept-store.ts'

/** Opens the editor on the segment under the eye: in the column that has the focus, else in the first one shown. */
export function correctHere(here: string | null): void {
  const { rows, view, work } = useReader.getState()
  if (!work || useKept.getState().work?.id !== work.id) return
  const row = rows.find(({ id }) => id === (view.row ?? here))
  const focused = document.activeElement?.closest<HTMLElement>('[data-row] [data-version]')
  const shown = [focused?.dataset['version'], ...(view.layout === 'single' ? [view.reading] : view.versions)]
  const version = shown.find((id) => id !== undefined && (row?.cells[id]?.length ?? 0) > 0)
  const segment = version === undefined ? undefined : row?.cells[version]?.[0]
  if (version !== undefined && segment !== undefined) useKept.setState({ editing: { version, segment }, draft: null })
}

/** Undoes or redoes a correction where the keys ask for it; false where they do not, or there is none. */
export function correctAgain({ code, shiftKey }: KeyboardEvent): boolean {
  const { past, future } = useKept.getState()
  const asked = code === 'KeyY' || (code === 'KeyZ' && shiftKey) ? 'redo' : code === 'KeyZ' ? 'undo' : null
  if (asked === null || (asked === 'undo' ? past : future).length === 0) return false
  void import('./correct.ts').then(({ redoCorrection, undoCorrection }) => (asked === 'undo' ? undoCorrection() : redoCorrection()))
  return true
}
