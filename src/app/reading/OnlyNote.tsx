import { useMemo, type ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { rowsThatDiffer } from '../../core/index.ts'
import { changeView, useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import './OnlyNote.css'

/** Says that rows are hidden, and how to have them back; it stays in sight, since a text must never look whole when it is not. */
export function OnlyNote(): ReactNode {
  const { t } = useWords()
  const { rows, findings, compared, analysis } = useReader(useShallow(({ rows, findings, compared, analysis }) => ({ rows, findings, compared, analysis })))
  const shown = useMemo(() => rowsThatDiffer(rows, findings, compared).length, [rows, findings, compared])
  if (!analysis) return null
  return (
    <div className="only-note">
      <p>{shown === 0 ? t('only.none') : t('only.hidden', { count: rows.length - shown })}</p>
      <button type="button" onClick={() => changeView({ only: false })}>
        {t('only.all')}
      </button>
    </div>
  )
}
