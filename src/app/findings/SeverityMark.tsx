import type { ReactNode } from 'react'
import type { Severity } from '../../core/index.ts'
import './SeverityMark.css'

// Three shapes, told apart without colour: a full disc, a diamond, a ring.
const shapes = {
  error: <circle cx="8" cy="8" r="5.5" />,
  warning: <path d="M8 1.5 14.5 8 8 14.5 1.5 8Z" />,
  hint: <circle cx="8" cy="8" r="4.5" className="ring" />,
} as const satisfies Record<Severity, ReactNode>

/** The sign of a severity; always beside its word, or in a button that says it. */
export function SeverityMark({ severity }: { readonly severity: Severity }): ReactNode {
  return (
    <svg className={`severity severity-${severity}`} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[severity]}
    </svg>
  )
}
