import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { rowLabels, type Version } from '../../core/index.ts'
import { goToRow } from '../state/go-to.ts'
import { useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { useAlignment } from './alignment-store.ts'
import { acceptMove, rowWith } from './mend-rows.ts'

/** Blocks that seem to stand elsewhere in another version, each with the move it asks for. Nothing moves unasked. */
export function MoveOffers({ versions }: { readonly versions: readonly Version[] }): ReactNode {
  const { label, rowName } = useWords()
  const { t: word } = useTranslation('align')
  const rows = useReader((state) => state.rows)
  const offers = useAlignment((state) => state.offers)
  const labels = useMemo(() => rowLabels(rows), [rows])
  const listed = offers.flatMap((offer) => {
    const [into, from] = [
      rowWith(rows, offer.into.version, offer.into.segments[0] ?? ''),
      rowWith(rows, offer.block.version, offer.block.segments[0] ?? ''),
    ]
    const version = versions.find(({ id }) => id === offer.block.version)
    return into && from && version && into !== from ? [{ offer, into, from, version }] : []
  })
  if (listed.length === 0) return null
  const named = (row: string): string => {
    const item = labels.get(row)
    return item ? rowName(item) : row
  }
  return (
    <section className="move-offers" aria-label={word('offers')}>
      <h2>{word('offers')}</h2>
      <ul>
        {listed.map(({ offer, into, from, version }) => (
          <li key={`${offer.into.version} ${offer.block.version} ${offer.block.segments.join(' ')}`}>
            <button type="button" className="offer-row" onClick={() => goToRow(from.id, { jump: false })}>
              {word('offer', {
                version: label(version),
                count: offer.block.segments.length,
                from: named(from.id),
                into: named(into.id),
              })}
            </button>
            <button type="button" onClick={() => acceptMove(offer)}>
              {word('accept')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
