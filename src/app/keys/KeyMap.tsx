import { Fragment, type ReactNode } from 'react'
import { useReader } from '../state/reader-store.ts'
import { useTour } from '../tour/tour-state.ts'
import { firstWork } from '../works.ts'
import { useWords } from '../words/use-words.ts'
import { keyMapId } from './key-map-id.ts'
import './KeyMap.css'

const keys = [
  { keys: ['j', 'k'], does: 'keys.rows' },
  { keys: ['n', 'p'], does: 'keys.findings' },
  { keys: ['/'], does: 'keys.search' },
  { keys: ['.', ','], does: 'keys.hits' },
  { keys: ['1', '…', '6'], does: 'keys.versions' },
  { keys: ['Shift', '+', '1', '…', '6'], does: 'keys.peek' },
  { keys: ['Tab'], does: 'keys.tab' },
  { keys: ['Alt', '+', '←', '→'], does: 'keys.move' },
  { keys: ['[', ']'], does: 'keys.sentences' },
  { keys: [',', '.'], does: 'keys.words' },
  { keys: ['Shift', '+', ',', '.'], does: 'keys.across' },
  { keys: ['e'], does: 'keys.correct' },
  { keys: ['?'], does: 'keys.map' },
] as const

/** What every key does, with the versions the numbers stand for. */
export function KeyMap(): ReactNode {
  const { t } = useWords()
  const work = useReader((state) => state.work?.id)
  return (
    <div id={keyMapId} popover="auto" role="dialog" aria-labelledby={`${keyMapId}-title`} className="key-map">
      <h2 id={`${keyMapId}-title`}>{t('keys.title')}</h2>
      <dl>
        {keys.map(({ keys: pressed, does }) => (
          <Fragment key={does}>
            <dt>
              {pressed.map((key) => (key === '+' || key === '…' ? <span key={key}>{key}</span> : <kbd key={key}>{key}</kbd>))}
            </dt>
            <dd>{t(does)}</dd>
          </Fragment>
        ))}
      </dl>
      <div className="button-row">
        {work === firstWork && (
          <button type="button" popoverTarget={keyMapId} popoverTargetAction="hide" onClick={() => useTour.setState({ open: true })}>
            {t('keys.tour')}
          </button>
        )}
        <button type="button" popoverTarget={keyMapId} popoverTargetAction="hide">
          {t('app.close')}
        </button>
      </div>
    </div>
  )
}
