import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../core/index.ts'
import { adviceOn } from './problem-advice.ts'
import './ProblemList.css'

interface ProblemListProps {
  readonly problems: readonly Problem[]
  /** False where nothing of the file could be used. */
  readonly read?: boolean
}

/** Problems of a file: what and where, and what to do. */
export function ProblemList({ problems, read = true }: ProblemListProps): ReactNode {
  const { t: word } = useTranslation('problems')
  const { t } = useTranslation('open')
  if (problems.length === 0) return null
  return (
    <ul className="problem-list">
      {problems.map(({ code, file, line, detail }, index) => {
        const advice = adviceOn(code, read)
        return (
          // Two problems of a file may say the same.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            {word(code, { file, detail })}
            {line !== null && ` (${t('sheet.line', { line })})`} {advice && <span>{t(advice)}</span>}
          </li>
        )
      })}
    </ul>
  )
}
