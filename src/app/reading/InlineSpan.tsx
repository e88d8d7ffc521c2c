import type { ReactNode } from 'react'
import type { CellMark } from '../../core/index.ts'
import { useWords } from '../words/use-words.ts'

const elements = { bold: 'b', italic: 'i', underline: 'u', superscript: 'sup', subscript: 'sub', code: 'code' } as const

interface InlineSpanProps {
  readonly mark: CellMark & { readonly kind: 'inline' }
  readonly active: boolean
  readonly children: ReactNode
}

/**
 * Markup of the file, drawn lightly. What is shown of a tag or placeholder is drawn by the style sheet, so that the text in the page stays
 * the segment's; nothing of a file is ever markup of the page.
 */
export function InlineSpan({ mark: { inline, start, end, sign, address }, active, children }: InlineSpanProps): ReactNode {
  if (address !== undefined) return <WayOut address={address} active={active} />
  if (start === end) return <span className={`inline-sign inline-sign-${inline}`} data-sign={sign} title={sign} />
  if (inline === 'link' || inline === 'footnote') return <span className={`inline-${inline}`}>{children}</span>
  if (inline === 'tag' || inline === 'placeholder' || inline === 'break') return children
  const Element = elements[inline]
  return <Element className="inline">{children}</Element>
}

/** Stands behind a link's words rather than round them: names among them have presses of their own. */
function WayOut({ address, active }: { readonly address: string; readonly active: boolean }): ReactNode {
  const { t } = useWords()
  return <a className="inline-way" href={address} target="_blank" rel="noopener noreferrer" tabIndex={active ? 0 : -1} aria-label={t('row.follow', { address })} title={address} />
}
