import type { ReactNode } from 'react'
import { changeView } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import './OnlyNote.css'

/** Says that rows are hidden, and how to have them back: a text must never look whole when it is not. */
export function OnlyNote({ hidden, shown }: { readonly hidden: number; readonly shown: number }): ReactNode {
  const { t } = useWords()
  return (
    <div className="only-note">
      <p>{shown === 0 ? t('only.none') : t('only.hidden', { count: hidden })}</p>
      <button type="button" onClick={() => changeView({ only: false })}>
        {t('only.all')}
      </button>
    </div>
  )
}
