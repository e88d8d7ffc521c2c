import { useId, useState, type ReactNode, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { dismissFinding, ignoreCheck, restoreCheck, restoreFinding, type Review, type ReviewedFinding } from '../../core/index.ts'
import { goToFinding } from '../state/go-to.ts'
import { changeReview, say, useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import './DismissFinding.css'

/** Sets a finding aside with a reason, or its kind in the whole work, and takes that back. */
export function DismissFinding({ reviewed }: { readonly reviewed: ReviewedFinding }): ReactNode {
  const { t } = useWords()
  const { t: word } = useTranslation('findings')
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState(reviewed.state === 'changed' ? (reviewed.reason ?? '') : '')
  const field = useId()
  const { finding, state, by, dismissal } = reviewed
  const decide = (change: (review: Review) => Review, said: string): void => {
    const { findings, view, review } = useReader.getState()
    changeReview(change(review))
    setAsking(false)
    say(said)
    const listed = useReader.getState().findings
    if (view.finding !== finding.id || listed.some(({ id }) => id === finding.id)) return
    // What was decided leaves the list: the next one opens, and has the focus, so that one decision follows another.
    const next = findings.slice(findings.findIndex(({ id }) => id === finding.id)).find(({ id }) => listed.some((other) => other.id === id)) ?? listed.at(-1)
    goToFinding(next?.id ?? null)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.finding-title[aria-expanded="true"]')?.focus({ preventScroll: true }))
  }
  const restore = (): void => decide((review) => (by === 'check' ? restoreCheck(review, finding.check) : restoreFinding(review, dismissal ?? finding.id)), t('review.restored'))
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault()
    decide((review) => dismissFinding(review, finding, reason, dismissal), t('review.done'))
  }
  if (state === 'dismissed') {
    return (
      <div className="dismissed">
        <p>{by === 'check' ? t('review.byCheck') : reviewed.reason ? t('review.because', { reason: reviewed.reason }) : t('review.noReason')}</p>
        {by === 'check' && reviewed.reason && <p>{t('review.reasonThen', { reason: reviewed.reason })}</p>}
        <button type="button" className="plain-button" onClick={restore}>
          {t('review.restore')}
        </button>
      </div>
    )
  }
  return (
    <>
      {state === 'changed' && (
        <div className="dismissed">
          <p>{t('review.changed')}</p>
          {reviewed.reason && <p>{t('review.reasonThen', { reason: reviewed.reason })}</p>}
        </div>
      )}
      {asking ? (
        <form className="dismiss-form" onSubmit={onSubmit}>
          <label htmlFor={field}>{t('review.reason')}</label>
          <input
            id={field}
            // The form opens because it was asked for: the next thing to do is to write the reason.
            ref={(input) => input?.focus()}
            value={reason}
            autoComplete="off"
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && setAsking(false)}
          />
          <div className="button-row">
            <button type="submit">{t('review.dismissThis')}</button>
            <button type="button" onClick={() => decide((review) => ignoreCheck(review, finding.check, reason), t('review.doneKind'))}>
              {t('review.dismissKind', { kind: word(`${finding.check}.title`, { defaultValue: finding.check }) })}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {t('review.cancel')}
            </button>
          </div>
        </form>
      ) : (
        <button type="button" className="plain-button" onClick={() => setAsking(true)}>
          {t('review.dismiss')}
        </button>
      )}
    </>
  )
}
