import { useEffect, useRef, type ReactNode } from 'react'
import type { Segment, Version } from '../../core/index.ts'
import { Part } from '../chrome/Part.tsx'
import { useWords } from '../words/use-words.ts'
import { useKept } from './kept-store.ts'
import { late } from '../chrome/late.tsx'
import './Correctable.css'

const SegmentEditor = late(async () => (await import('./SegmentEditor.tsx')).SegmentEditor, ['open'])

interface CorrectableProps {
  readonly version: Version
  readonly segment: Segment
  readonly active: boolean
  readonly children: ReactNode
}

/** A segment that can be corrected: its text with a button beside it, or the editor in its place. */
export function Correctable({ version, segment, active, children }: CorrectableProps): ReactNode {
  const { t, label } = useWords()
  const editing = useKept(({ editing: place }) => place?.version === version.id && place.segment === segment.id)
  const button = useRef<HTMLButtonElement>(null)
  const edited = useRef(false)
  useEffect(() => {
    // Back to where the editor was opened from.
    if (edited.current && !editing) button.current?.focus({ preventScroll: true })
    edited.current = editing
  }, [editing])
  return (
    <div className="correctable">
      {editing ? (
        <Part fallback={children} failed={children}>
          <SegmentEditor version={version} segment={segment} />
        </Part>
      ) : (
        <>
          <button
            ref={button}
            type="button"
            className="correct-button"
            tabIndex={active ? 0 : -1}
            aria-label={t('row.correct', { version: label(version) })}
            title={t('row.correct', { version: label(version) })}
            onClick={() => useKept.setState({ editing: { version: version.id, segment: segment.id }, draft: null })}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M3 13l.6-2.8 7-7 2.2 2.2-7 7zM9.4 4.4l2.2 2.2" />
            </svg>
          </button>
          {children}
        </>
      )}
    </div>
  )
}
