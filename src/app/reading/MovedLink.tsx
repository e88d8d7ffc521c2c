import { useMemo, type ReactNode } from 'react'
import { rowLabels } from '../../core/index.ts'
import { useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'

interface MovedLinkProps {
  readonly row: string
  readonly direction: 'from' | 'to'
  readonly active: boolean
  readonly href: string
}

/** Leads to where moved text came from or went; drawn by the style sheet, since nothing that is not printed may stand in the text. */
export function MovedLink({ row, direction, active, href }: MovedLinkProps): ReactNode {
  const { t, rowName } = useWords()
  const rows = useReader((state) => state.rows)
  const item = useMemo(() => rowLabels(rows).get(row), [rows, row])
  const name = item ? rowName(item) : row
  const said = direction === 'from' ? t('diff.movedFrom', { row: name }) : t('diff.movedTo', { row: name })
  return <a className="moved-link" href={href} data-row-link={row} tabIndex={active ? 0 : -1} aria-label={said} title={said} />
}
