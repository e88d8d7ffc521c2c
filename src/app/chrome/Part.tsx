import { Component, Suspense, type ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'

interface PartProps {
  readonly children: ReactNode
  /** Shown until the part is loaded. */
  readonly fallback?: ReactNode
  /** Shown where it could not be; without it, a word that says so and a way on. */
  readonly failed?: ReactNode
}

/**
 * A part of the page that is loaded when it is needed. Where it cannot be had (no network, a newer page on the server), it alone is missing:
 * without this, React would take the whole page away, and what is open with it.
 */
export class Part extends Component<PartProps, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    const { children, fallback = null, failed = <PartMissing /> } = this.props
    return this.state.failed ? failed : <Suspense fallback={fallback}>{children}</Suspense>
  }
}

function PartMissing(): ReactNode {
  const { t } = useWords()
  return (
    <div className="panel-note" role="alert">
      <p>{t('app.partMissing')}</p>
      <div className="button-row">
        <button type="button" onClick={() => location.reload()}>
          {t('app.tryAgain')}
        </button>
      </div>
    </div>
  )
}
