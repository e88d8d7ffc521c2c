import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Segment, Version } from '../../core/index.ts'
import { useWords } from '../words/use-words.ts'
import { correct, stopCorrecting } from './correct.ts'
import { useKept } from './kept-store.ts'
import './SegmentEditor.css'

/** Where a segment's text is typed anew. Ctrl and Enter takes it, Escape leaves it as it was. */
export function SegmentEditor({ version, segment }: { readonly version: Version; readonly segment: Segment }): ReactNode {
  const { t } = useTranslation('open')
  const { label } = useWords()
  const hint = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const text = useKept(({ draft }) => draft) ?? segment.text
  useEffect(() => {
    const { current } = field
    current?.focus()
    current?.setSelectionRange(current.value.length, current.value.length)
  }, [])
  const take = (): void => {
    if (!correct({ version: version.id, segment: segment.id }, text)) stopCorrecting()
  }
  return (
    <form
      className="segment-editor"
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      <textarea
        ref={field}
        lang={version.language}
        dir={version.direction}
        value={text}
        rows={3}
        aria-label={t('correct.text', { version: label(version) })}
        aria-describedby={segment.inline ? hint : undefined}
        onChange={(event) => useKept.setState({ draft: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Escape') stopCorrecting()
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) take()
          else return
          event.preventDefault()
        }}
      />
      {segment.inline && <p id={hint}>{t('correct.markup')}</p>}
      <div className="button-row">
        <button type="submit" aria-keyshortcuts="Control+Enter">
          {t('correct.take')}
        </button>
        <button type="button" aria-keyshortcuts="Escape" onClick={stopCorrecting}>
          {t('correct.leave')}
        </button>
      </div>
    </form>
  )
}
