import type { ReactNode } from 'react'
import { LateMenu } from '../chrome/LateMenu.tsx'
import { useWords } from '../words/use-words.ts'
import { late } from '../chrome/late.tsx'

const WorkTools = late(async () => (await import('./WorkTools.tsx')).WorkTools, ['open'])

const sign = (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M3.5 1.5h6l3 3v10h-9zM9.5 1.5v3h3M8 7v5M6 10l2 2 2-2" />
  </svg>
)

/** The menu of the open work. */
export function WorkMenu(): ReactNode {
  return (
    <LateMenu label={useWords().t('app.work')} sign={sign} named load={WorkTools.load}>
      <WorkTools />
    </LateMenu>
  )
}
