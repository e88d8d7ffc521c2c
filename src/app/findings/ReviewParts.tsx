import { useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { joinReviews, readReview, reportFormats, restoreCheck, reviewFile, setFloor, severities, wordReport, writeReview, type ReportFormat } from '../../core/index.ts'
import { Part } from '../chrome/Part.tsx'
import { saveFile } from '../names/save-file.ts'
import { changeReview, say, useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { reportWords } from './report-words.ts'
import { late } from '../chrome/late.tsx'

const GlossaryPart = late(async () => (await import('../glossary/GlossaryPart.tsx')).GlossaryPart, ['glossary'])

/** What the findings are measured by, which count, what is dismissed, `review.json` and reports. */
export function ReviewParts(): ReactNode {
  const { t } = useWords()
  const { t: word } = useTranslation('findings')
  const { work, review } = useReader(useShallow(({ work, review }) => ({ work, review })))
  const chooser = useRef<HTMLInputElement>(null)
  if (!work) return null
  const load = async (file: File | undefined): Promise<void> => {
    if (!file) return
    const { review: loaded, problems } = readReview(await file.text(), file.name)
    if (loaded) changeReview(joinReviews(useReader.getState().review, loaded))
    say(loaded ? t('review.loaded', { count: loaded.dismissed.length + loaded.ignored.length }) : t('review.notLoaded', { detail: problems[0]?.detail ?? '' }))
  }
  return (
    <>
      <Part>
        <GlossaryPart />
      </Part>
      <div className="review-part" role="group" aria-label={t('report.menu')}>
        <p aria-hidden="true">{t('report.menu')}</p>
        <div className="button-row">
          {reportFormats.map((format) => (
            <button key={format.id} type="button" onClick={() => void saveReport(format).catch(() => say(t('report.failed')))}>
              {format.label}
            </button>
          ))}
        </div>
      </div>
      <label className="review-part">
        <span>{t('review.floor')}</span>
        <select
          value={review.floor}
          onChange={(event) => {
            const floor = severities.find((severity) => severity === event.target.value)
            if (floor) changeReview(setFloor(review, floor))
          }}
        >
          {severities.toReversed().map((severity) => (
            <option key={severity} value={severity}>
              {t(`severity.${severity}`)}
            </option>
          ))}
        </select>
      </label>
      {review.ignored.length > 0 && (
        <div className="review-part" role="group" aria-label={t('review.ignored')}>
          <p aria-hidden="true">{t('review.ignored')}</p>
          <ul>
            {review.ignored.map(({ check, reason }) => (
              <li key={check}>
                <span>
                  {word(`${check}.title`, { defaultValue: check })}
                  {reason && <small> {reason}</small>}
                </span>
                <button type="button" onClick={() => changeReview(restoreCheck(review, check))}>
                  {t('review.restore')}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="review-part">
        <p>{t('review.kept')}</p>
        <div className="button-row">
          <button type="button" onClick={() => saveFile(reviewFile, writeReview(review), 'application/json')}>
            {t('review.save')}
          </button>
          <button type="button" onClick={() => chooser.current?.click()} title={t('review.mine')}>
            {t('review.load')}
          </button>
        </div>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            void load(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
    </>
  )
}

/** Writes the findings still to be looked at, all severities that count, in the interface's language. */
async function saveReport({ id, extension, mime, load }: ReportFormat): Promise<void> {
  const { work, rows, reviewed } = useReader.getState()
  if (!work) return
  const { write } = await load()
  const content = write(wordReport(work, rows, reviewed, reportWords(work)), { decoder: (encoding) => new TextDecoder(encoding), encode: (text) => new TextEncoder().encode(text) })
  saveFile(`${work.id}-${id === 'sarif' || id === 'jsonl' ? 'findings' : 'report'}${extension}`, typeof content === 'string' ? content : new Uint8Array(content), mime)
}
