import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import { LateMenu } from './LateMenu.tsx'
import { late } from './late.tsx'

const VersionChoices = late(async () => (await import('./VersionChoices.tsx')).VersionChoices)

const sign = (
  <svg viewBox="0 0 16 16" aria-hidden="true">
    <path d="M2 3h12v10H2zM6 3v10M10 3v10" />
  </svg>
)

/** Which versions are shown, in which order and layout. */
export function VersionsMenu(): ReactNode {
  return (
    <LateMenu label={useWords().t('versions.title')} sign={sign} named load={VersionChoices.load}>
      <VersionChoices />
    </LateMenu>
  )
}
