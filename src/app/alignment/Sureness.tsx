import type { ReactNode } from 'react'
import type { RowWeight } from '../../core/index.ts'
import type { useWords } from '../words/use-words.ts'

/** From these shares on a row is called sure or likely. */
const levels = [
  [0.85, 'sure'],
  [0.5, 'likely'],
  [0, 'doubtful'],
] as const

interface SurenessProps {
  readonly t: ReturnType<typeof useWords>['t']
  readonly weight: RowWeight | null
  readonly pinned: boolean
}

/** How sure a row is, as a bar and in words, and what that rests on. */
export function Sureness({ t, weight, pinned }: SurenessProps): ReactNode {
  const level = weight && levels.find(([least]) => weight.confidence >= least)?.[1]
  return (
    <span className="sureness">
      {pinned && <span className="sureness-hand">{t('align.byHand')}</span>}
      {weight && level && (
        <>
          <span className={`sureness-bar sureness-${level}`} aria-hidden="true">
            <span style={{ width: `${Math.round(weight.confidence * 100)}%` }} />
          </span>
          <span className="sureness-level">
            {t(`align.level.${level}`)}{' '}
            <span className="count">{t('align.confidence', { percent: Math.round(weight.confidence * 100) })}</span>
          </span>
          <span className="sureness-reasons">
            {weight.reasons.length === 0
              ? t('align.noReason')
              : weight.reasons
                  .slice(0, 2)
                  .map((reason) => t(`align.reason.${reason}`))
                  .join(', ')}
          </span>
        </>
      )}
    </span>
  )
}
