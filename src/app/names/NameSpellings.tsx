import type { ReactNode } from 'react'
import { nameSpellings, type Name } from '../../core/index.ts'
import { useReader } from '../state/reader-store.ts'
import { useView } from '../state/use-view.ts'
import { systemLabel } from '../words/system-words.ts'
import { useWords } from '../words/use-words.ts'
import { versionSign } from '../words/version-words.ts'
import { systemName } from './SpellingOptions.tsx'

interface NameSpellingsProps {
  readonly name: Name
  /** The printed form where another spelling is shown, else null. */
  readonly printed: string | null
  /** The version whose column shows a form made by rule, else null. */
  readonly proposedIn?: string | null
}

/** Every spelling of a name: version, form without ending, how often, its inflected forms, the system it follows. */
export function NameSpellings({ name, printed, proposedIn = null }: NameSpellingsProps): ReactNode {
  const { t, label } = useWords()
  const work = useReader((state) => state.work)
  const { spelling, spellings } = useView(({ spelling, spellings }) => ({ spelling, spellings }))
  const rule = useReader((state) => state.targets).find(({ id, kind }) => kind === 'system' && id === (spellings[proposedIn ?? ''] ?? spelling))
  if (!work) return null
  return (
    <>
      <p className="name-title">
        <strong>{name.label}</strong> <span className="name-kind">{t(`names.kind.${name.kind}`)}</span>
      </p>
      {printed !== null && <p className="name-printed">{t('names.printedHere', { printed })}</p>}
      {proposedIn !== null && <p className="name-printed">{rule ? t('names.proposedBy', { system: systemName(rule), authority: rule.authority ?? '' }) : t('names.proposed')}</p>}
      <dl className="spellings">
        {nameSpellings(name, work.versions).map(({ version: id, spellings }) => {
          const version = work.versions.find((candidate) => candidate.id === id)
          if (!version) return null
          return (
            <div key={id} className="spelling-row">
              <dt>
                <abbr title={label(version)}>{versionSign(version)}</abbr>
              </dt>
              {spellings.map((spelling) => (
                <dd key={spelling.lemma}>
                  <span lang={version.language}>{spelling.lemma}</span> <span className="spelling-count">{t('names.times', { count: spelling.count })}</span>
                  {spelling.forms.length > 0 && (
                    <span className="spelling-forms" lang={version.language}>
                      {spelling.forms.join(', ')}
                    </span>
                  )}
                  {spelling.system !== null && (
                    <span className="spelling-system">
                      {spelling.regular === null ? systemLabel(spelling.system) : t('names.regular', { system: systemLabel(spelling.system), regular: spelling.regular })}
                    </span>
                  )}
                </dd>
              ))}
            </div>
          )
        })}
      </dl>
    </>
  )
}
