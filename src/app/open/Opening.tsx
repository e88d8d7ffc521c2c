import type { ReactNode } from 'react'
import { Part } from '../chrome/Part.tsx'
import { useWords } from '../words/use-words.ts'
import { useOpening } from './open-store.ts'
import { late } from '../chrome/late.tsx'
import './Opening.css'

const OpenSheet = late(async () => (await import('./OpenSheet.tsx')).OpenSheet, ['open'])

/** The sheet while it is open, and while files are dragged over the page where they may be dropped: anywhere. */
export function Opening(): ReactNode {
  const { t } = useWords()
  const { shown, dragging } = useOpening()
  return (
    <>
      {shown && (
        <Part>
          <OpenSheet />
        </Part>
      )}
      {dragging && <div className="drop-hint">{t('app.drop')}</div>}
    </>
  )
}
