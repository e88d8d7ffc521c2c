import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../core/index.ts'
import { useWords } from '../words/use-words.ts'
import { hasAdvice, problemAdvice } from './problem-advice.ts'

/** Problems of a file: what and where, and what to do. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const { t: word } = useWords()
  const { t } = useTranslation('open')
  if (problems.length === 0) return null
  return (
    <ul className="problem-list">
      {problems.map(({ code, file, line, detail }, index) => (
        // Two problems of a file may say the same.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={index}>
          {word(`problems.${code}`, { file, detail })}
          {line !== null && ` (${t('sheet.line', { line })})`} {hasAdvice(code) && <span>{t(problemAdvice[code])}</span>}
        </li>
      ))}
    </ul>
  )
}
