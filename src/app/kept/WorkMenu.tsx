import { lazy, useId, useState, type ReactNode } from 'react'
import { Part } from '../chrome/Part.tsx'
import { useWords } from '../words/use-words.ts'
import '../chrome/Menu.css'

const WorkTools = lazy(() => import('./WorkTools.tsx').then(({ WorkTools: component }) => ({ default: component })))

/** The menu of the open work; what is in it is loaded when it is first opened. */
export function WorkMenu(): ReactNode {
  const { t } = useWords()
  const menu = useId()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <button type="button" className="bar-button" popoverTarget={menu} aria-haspopup="dialog" title={t('app.work')}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M8 7v5M6 10l2 2 2-2" />
        </svg>
        <span className="bar-label">{t('app.work')}</span>
      </button>
      <div id={menu} popover="auto" role="dialog" aria-label={t('app.work')} className="menu" onToggle={(event) => setOpened(opened || event.newState === 'open')}>
        {opened && (
          <Part>
            <WorkTools />
          </Part>
        )}
      </div>
    </>
  )
}
