import type { ReactNode } from 'react'
import type { TFunction } from 'i18next'
import type { RowWeight } from '../../core/index.ts'

/** From these shares on a row is called sure or likely. */
const levels = [
  [0.85, 'sure'],
  [0.5, 'likely'],
  [0, 'doubtful'],
] as const

interface SurenessProps {
  readonly word: TFunction<'align'>
  readonly weight: RowWeight | null
  readonly pinned: boolean
}

/** How sure a row is, as a bar and in words, and what that rests on. */
export function Sureness({ word, weight, pinned }: SurenessProps): ReactNode {
  const level = weight && levels.find(([least]) => weight.confidence >= least)?.[1]
  return (
    <span className="sureness">
      {pinned && <span className="sureness-hand">{word('byHand')}</span>}
      {weight && level && (
        <>
          <span className={`sureness-bar sureness-${level}`} aria-hidden="true">
            <span style={{ width: `${Math.round(weight.confidence * 100)}%` }} />
          </span>
          <span className="sureness-level">
            {word(`level.${level}`)}{' '}
            <span className="count">{word('confidence', { percent: Math.round(weight.confidence * 100) })}</span>
          </span>
          <span className="sureness-reasons">
            {weight.reasons.length === 0
              ? word('noReason')
              : weight.reasons
                  .slice(0, 2)
                  .map((reason) => word(`reason.${reason}`))
                  .join(', ')}
          </span>
        </>
      )}
    </span>
  )
}
