import type { ReactNode } from 'react'
import type { Fact, FactKind, Segment, Version } from '../../core/index.ts'
import { useWords } from '../words/use-words.ts'
import { localized } from '../words/version-words.ts'
import './Apparatus.css'

// Marks of the place in the text, not facts a reader looks up.
const silent: readonly FactKind[] = ['label', 'footnote']

interface ApparatusProps {
  readonly version: Version
  readonly segment: Segment
  readonly facts: readonly Fact[]
}

/** Under a segment, on request: the facts read from it by their values, alike in every language, and what the maker of the version noted. */
export function Apparatus({ version, segment, facts }: ApparatusProps): ReactNode {
  const { t, language } = useWords()
  const listed = facts.filter(({ kind }) => !silent.includes(kind))
  const note = version.notes[segment.id]
  if (listed.length === 0 && !note) return null
  return (
    <div className="apparatus">
      {listed.length > 0 && (
        <ul className="facts" aria-label={t('apparatus.facts')}>
          {listed.map((fact) => (
            <li key={`${fact.start}-${fact.kind}`}>
              <span className="fact-kind">{t(`fact.${fact.kind}`)}</span> <span className="fact-value">{fact.value}</span>
            </li>
          ))}
        </ul>
      )}
      {note && (
        <p className="note">
          <span className="fact-kind">{t('apparatus.note')}</span> {localized(note, language)}
        </p>
      )}
    </div>
  )
}
