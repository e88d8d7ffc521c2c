import i18next from 'i18next'
import { rowLabels } from '../../core/index.ts'
import { linkTo } from '../state/go-to.ts'
import { useReader } from '../state/reader-store.ts'
import { rowCitation } from './row-citation.ts'

/** Puts text on the clipboard; false where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** Copies a row in the versions shown, each with what it is and where it is to be found. */
export async function copyRow(id: string): Promise<boolean> {
  const { work, rows, view } = useReader.getState()
  const row = rows.find((candidate) => candidate.id === id)
  const item = rowLabels(rows).get(id)
  if (!work || !row || !item) return false
  const shown = view.layout === 'single' ? [view.reading] : view.versions
  const text = rowCitation({
    work,
    row,
    versions: shown.flatMap((version) => work.versions.find((candidate) => candidate.id === version) ?? []),
    language: i18next.language,
    rowName: i18next.t(`row.${item.kind}`, { label: item.label }),
    link: linkTo({ row: id, finding: null }),
  })
  return copyText(text)
}
