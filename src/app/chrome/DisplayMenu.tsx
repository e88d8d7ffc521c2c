import type { ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import { LateMenu } from './LateMenu.tsx'
import { late } from './late.tsx'

const DisplayOptions = late(async () => (await import('./DisplayOptions.tsx')).DisplayOptions)

const sign = (
  <span className="display-sign" aria-hidden="true">
    A<small>a</small>
  </span>
)

/** How the page looks and what it shows beside the text. */
export function DisplayMenu(): ReactNode {
  return (
    <LateMenu label={useWords().t('display.title')} sign={sign} named={false} load={DisplayOptions.load}>
      <DisplayOptions />
    </LateMenu>
  )
}
