import { useLayoutEffect, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { interfaceLanguages } from '../i18n/interface-languages.ts'
import { stepToFinding } from '../keys/step.ts'
import { goToRow } from '../state/go-to.ts'
import { changeView, useReader } from '../state/reader-store.ts'
import { useTour } from './tour-state.ts'
import './Tour.css'

/** The three things this is for, each shown on the text itself when asked. */
const stops = [
  { id: 'gap', show: () => goToRow('paragraph-10', { how: 'near' }) },
  { id: 'finding', show: () => stepToFinding(1) },
  { id: 'names', show: () => changeView({ spelling: useReader.getState().view.spelling === 'printed' ? ownSpelling() : 'printed' }) },
] as const

const ownSpelling = (): string => interfaceLanguages.find((language) => document.documentElement.lang === language) ?? 'en'

const close = (): void => useTour.setState({ open: false })

/** Beside the text and over none of its controls: reading goes on under it, and Escape or a button puts it away. */
export function Tour(): ReactNode {
  const { t } = useTranslation('tour')
  const [at, setAt] = useState(0)
  const known = useReader((state) => state.analysis !== null)
  // Heard as soon as it is seen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.code === 'Escape' && !document.querySelector(':popover-open')) close()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const stop = stops[at] ?? stops[0]
  return (
    <section role="dialog" aria-labelledby="tour-title" className="tour">
      <div aria-live="polite">
        <h2 id="tour-title">
          {t(`${stop.id}.title`)} <span className="count">{t('place', { place: at + 1, all: stops.length })}</span>
        </h2>
        <p>{t(`${stop.id}.text`)}</p>
      </div>
      <div className="button-row">
        {/* Nothing is known of findings and names before the versions were compared. */}
        <button type="button" disabled={!known && stop.id !== 'gap'} onClick={stop.show}>
          {t(`${stop.id}.show`)}
        </button>
        {at > 0 && (
          <button type="button" onClick={() => setAt(at - 1)}>
            {t('back')}
          </button>
        )}
        {at + 1 < stops.length && (
          <button type="button" onClick={() => setAt(at + 1)}>
            {t('next')}
          </button>
        )}
        <button type="button" onClick={close}>
          {t(at + 1 < stops.length ? 'skip' : 'end')}
        </button>
      </div>
    </section>
  )
}
