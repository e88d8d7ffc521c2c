import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { formats, type Problem } from '../../core/index.ts'
import { formatLabel } from '../open/format-label.ts'
import { ProblemList } from '../open/ProblemList.tsx'
import { useOpening } from '../open/open-store.ts'
import { say, useReader } from '../state/reader-store.ts'
import { redoCorrection, undoCorrection } from './correct.ts'
import { correctedIn, exportWork, saveOriginal } from './export-work.ts'
import { useKept } from './kept-store.ts'
import { keepMemory } from './kept-works.ts'
import './WorkTools.css'

/** What is done with the open work as a whole: exported, saved into the files it came from, given a translation memory. */
export function WorkTools(): ReactNode {
  const { t } = useTranslation('open')
  const { work, memory } = useReader(useShallow(({ work, memory }) => ({ work, memory })))
  const { work: kept, originals, corrections, past, future, memory: memoryName } = useKept()
  const [format, setFormat] = useState('json')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  if (!work) return null
  const removeMemory = async (): Promise<void> => {
    useReader.setState({ memory: [] })
    useKept.setState({ memory: null })
    await keepMemory(work.id, null).catch(() => undefined)
    say(t('memory.removed'))
  }
  return (
    <div className="work-tools">
      {kept && (
        <section aria-label={t('correct.title')}>
          <h2>{t('correct.title')}</h2>
          <p>{corrections.length === 0 ? t('correct.none') : t('correct.count', { count: corrections.length })}</p>
          <div className="button-row">
            <button type="button" disabled={past.length === 0} onClick={undoCorrection} aria-keyshortcuts="Control+Z">
              {t('correct.undo')}
            </button>
            <button type="button" disabled={future.length === 0} onClick={redoCorrection} aria-keyshortcuts="Control+Y">
              {t('correct.redo')}
            </button>
          </div>
        </section>
      )}
      {originals.length > 0 && (
        <section aria-label={t('work.originals')}>
          <h2>{t('work.originals')}</h2>
          <ul>
            {originals.map((original) => {
              const corrected = correctedIn(original, corrections)
              const canSave = formats.find(({ id }) => id === original.format)?.canSave === true
              return (
                <li key={original.name}>
                  {canSave ? (
                    <button type="button" disabled={corrected === 0} onClick={() => void saveOriginal(original).then(setProblems)}>
                      {t('work.saveInto', { file: original.name })}
                    </button>
                  ) : (
                    <strong>{original.name}</strong>
                  )}{' '}
                  <small>{!canSave ? t('work.rewritten') : corrected === 0 ? t('work.unchanged') : t('correct.count', { count: corrected })}</small>
                </li>
              )
            })}
          </ul>
        </section>
      )}
      <section aria-label={t('work.export')}>
        <h2>{t('work.export')}</h2>
        <select aria-label={t('work.format')} value={format} onChange={(event) => setFormat(event.target.value)}>
          {formats
            .filter(({ canWrite }) => canWrite)
            .map(({ id }) => (
              <option key={id} value={id}>
                {id === 'json' ? t('work.whole') : formatLabel(id)}
              </option>
            ))}
        </select>
        {format === 'json' && <p>{t('work.wholeMeans')}</p>}
        <div className="button-row">
          <button type="button" onClick={() => void exportWork(format).then(setProblems)}>
            {t('work.saveAs')}
          </button>
        </div>
      </section>
      {problems.length > 0 && (
        <div role="alert">
          <p>{t('work.problems')}</p>
          <ProblemList problems={problems} />
        </div>
      )}
      <section aria-label={t('memory.title')}>
        <h2>{t('memory.title')}</h2>
        <p>{memoryName === null ? t('memory.none') : `${memoryName} · ${t('memory.rows', { count: memory.length })}`}</p>
        <div className="button-row">
          <button type="button" onClick={() => useOpening.setState({ shown: true, wanted: 'memory' })}>
            {t('memory.open')}
          </button>
          {memoryName !== null && (
            <button type="button" onClick={() => void removeMemory()}>
              {t('memory.remove')}
            </button>
          )}
        </div>
      </section>
    </div>
  )
}
