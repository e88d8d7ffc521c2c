import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { rowLabels, type Name } from '../../core/index.ts'
import { goToRow } from '../state/go-to.ts'
import { useReader } from '../state/reader-store.ts'
import { useView } from '../state/use-view.ts'
import { useWords } from '../words/use-words.ts'
import { CorrectName } from './CorrectName.tsx'
import { NameSpellings } from './NameSpellings.tsx'
import { useNames } from './names-store.ts'
import { goToMention, shownMentions, shownVersions } from './step-mentions.ts'

/** One name: its spellings, its mentions one after the other, the rows it is named in, and what can be corrected. */
export function NameDetail({ name }: { readonly name: Name }): ReactNode {
  const { rowName } = useWords()
  const { t: word } = useTranslation('names')
  const rows = useReader((state) => state.rows)
  const shown = useView(shownVersions)
  const mention = useNames((state) => state.mention)
  const mentions = useMemo(() => shownMentions(name, rows, shown), [name, rows, shown])
  const places = useMemo(() => {
    const labels = rowLabels(rows)
    const segments = new Set(name.mentions.map(({ version, segment }) => `${version}/${segment}`))
    return rows.flatMap((row) => (Object.entries(row.cells).some(([version, ids]) => ids.some((id) => segments.has(`${version}/${id}`))) ? (labels.get(row.id) ?? []) : []))
  }, [name, rows])
  return (
    <div className="name-detail">
      <NameSpellings name={name} printed={null} />
      <div className="mention-steps" role="group" aria-label={word('mentions')}>
        <button type="button" disabled={mentions.length === 0} onClick={() => goToMention(name, (mention ?? 0) - 1)} aria-label={word('previousMention')} title={word('previousMention')}>
          <span aria-hidden="true">‹</span>
        </button>
        <output>{mention === null ? word('mentionCount', { count: mentions.length }) : word('mentionAt', { place: mention + 1, count: mentions.length })}</output>
        <button type="button" disabled={mentions.length === 0} onClick={() => goToMention(name, mention === null ? 0 : mention + 1)} aria-label={word('nextMention')} title={word('nextMention')}>
          <span aria-hidden="true">›</span>
        </button>
      </div>
      <p className="name-places">
        {word('places')}{' '}
        {places.map((item) => (
          <button key={item.row} type="button" className="link-button" onClick={() => goToRow(item.row)}>
            {rowName(item)}
          </button>
        ))}
      </p>
      <CorrectName key={name.id} name={name} />
    </div>
  )
}
