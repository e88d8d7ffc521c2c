import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../core/index.ts'
import { useReader } from '../state/reader-store.ts'
import { keepThisView, returnToOwnView } from '../state/visiting.ts'
import { useWords } from '../words/use-words.ts'
import { Part } from './Part.tsx'
import './Notices.css'

/** A link's view is shown as it says; the way back to one's own stands here. */
export function LinkNotice(): ReactNode {
  const { t } = useWords()
  const visiting = useReader((state) => state.visiting)
  if (!visiting) return null
  return (
    <section className="link-notice" aria-label={t('visiting.title')}>
      <p>{t('visiting.text')}</p>
      <button type="button" onClick={returnToOwnView}>
        {t('visiting.back')}
      </button>
      <button type="button" onClick={keepThisView}>
        {t('visiting.keep')}
      </button>
    </section>
  )
}

/** What was just done, said once and shown for a moment (the style sheet lets it go). */
export function Notice(): ReactNode {
  const notice = useReader((state) => state.notice)
  return (
    <div className="notice" role="status" aria-live="polite">
      {notice && <p key={notice.count}>{notice.text}</p>}
    </div>
  )
}

/** What could not be read of the work. */
export function Problems(): ReactNode {
  const problems = useReader((state) => state.problems)
  return problems.length > 0 && (
    <Part failed={null}>
      <ProblemNotice problems={problems} />
    </Part>
  )
}

function ProblemNotice({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const { t } = useTranslation('problems')
  return (
    <div className="problems" role="alert">
      <p>{t('title', { count: problems.length })}</p>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.file} ${problem.line} ${problem.code} ${problem.detail}`}>
            {t(problem.code, { file: problem.file, detail: problem.detail })}
          </li>
        ))}
      </ul>
    </div>
  )
}
