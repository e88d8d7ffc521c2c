import { useEffect, useState, type ReactNode } from 'react'
import { useReader } from '../state/reader-store.ts'
import { keepThisView, returnToOwnView } from '../state/visiting.ts'
import { useWords } from '../words/use-words.ts'
import './Notices.css'

/** A link's view is shown as it says; the way back to one's own stands here. */
export function LinkNotice(): ReactNode {
  const { t } = useWords()
  const visiting = useReader((state) => state.visiting)
  if (!visiting) return null
  return (
    <div className="link-notice" role="region" aria-label={t('visiting.title')}>
      <p>{t('visiting.text')}</p>
      <button type="button" onClick={returnToOwnView}>
        {t('visiting.back')}
      </button>
      <button type="button" onClick={keepThisView}>
        {t('visiting.keep')}
      </button>
    </div>
  )
}

/** What was just done, said once and shown for a moment. */
export function Notice(): ReactNode {
  const notice = useReader((state) => state.notice)
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!notice) return
    setShown(true)
    const later = setTimeout(() => setShown(false), 4000)
    return () => clearTimeout(later)
  }, [notice])
  return (
    <div className={shown ? 'notice notice-shown' : 'notice'} role="status" aria-live="polite">
      {shown && notice ? <p key={notice.count}>{notice.text}</p> : null}
    </div>
  )
}

/** What could not be read of the work. */
export function Problems(): ReactNode {
  const { t } = useWords()
  const problems = useReader((state) => state.problems)
  if (problems.length === 0) return null
  return (
    <div className="problems" role="alert">
      <p>{t('problems.title', { count: problems.length })}</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.file} ${problem.line} ${problem.code} ${problem.detail}`}>
            {t(`problems.${problem.code}`, { file: problem.file, detail: problem.detail })}
          </li>
        ))}
      </ul>
    </div>
  )
}
