import type { ReactNode } from 'react'
import type { FactLine, Segment, Version } from '../../core/index.ts'
import { useWords } from '../words/use-words.ts'
import { localized } from '../words/version-words.ts'
import './Apparatus.css'

interface ApparatusProps {
  readonly version: Version
  readonly segments: readonly Segment[]
  /** The facts of the whole row: each has its line in every column, so that equal values stand beside each other. */
  readonly lines: readonly FactLine[]
}

/** Under a cell, on request: the row's facts as far as this version has them, and what the maker of the version noted. */
export function Apparatus({ version, segments, lines }: ApparatusProps): ReactNode {
  const { t, language } = useWords()
  const notes = segments.map(({ id }) => version.notes[id]).filter((note) => note !== undefined)
  if (lines.length === 0 && notes.length === 0) return null
  return (
    <div className="apparatus">
      {notes.map((note) => (
        <p key={localized(note, language)} className="note">
          <span className="fact-kind">{t('apparatus.note')}</span> {localized(note, language)}
        </p>
      ))}
      {lines.length > 0 && (
        <ul className="facts" aria-label={t('apparatus.facts')}>
          {lines.map((line) => {
            const count = line.counts[version.id] ?? 0
            const kind = t(`fact.${line.kind}`)
            return (
              <li key={`${line.kind} ${line.value}`} className={count === 0 ? 'fact-absent' : line.odd ? 'fact-odd' : undefined} title={`${kind} ${line.value}`}>
                {count === 0 ? (
                  <>
                    <span aria-hidden="true">–</span>
                    <span className="visually-hidden">
                      {kind} {line.value}: {t('facts.absent')}
                    </span>
                  </>
                ) : (
                  <>
                    <span className="fact-kind">{kind}</span> <span className="fact-value">{line.value}</span>
                    {count > 1 && <span className="fact-kind"> ×{count}</span>}
                    {line.odd && <span className="visually-hidden"> ({t('facts.odd')})</span>}
                  </>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
