import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { excerpt, foundBy, rowLabels, type SearchAnswer } from '../../core/index.ts'
import { goToRow } from '../state/go-to.ts'
import { useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { versionSign } from '../words/version-words.ts'
import { useSearch } from './search-store.ts'
import { goToHit } from './step-hits.ts'

/** Rows listed at first, and by which the list grows. */
const some = 40
const reach = 45

/** The rows found, in reading order, each with its hits. */
export function FoundRows({ answer }: { readonly answer: SearchAnswer }): ReactNode {
  const { t } = useTranslation('search')
  const { rowName } = useWords()
  const { current, rows } = useSearch()
  const [most, setMost] = useState(some)
  const labels = useMemo(() => rowLabels(rows), [rows])
  const list = useRef<HTMLOListElement>(null)
  const { hits } = answer
  const firstHit = useMemo(() => firstHits(answer), [answer])
  // Stepping goes on where the list ends.
  const place = current === null ? -1 : answer.rows.indexOf(hits.rows[current] ?? -1)
  const shown = Math.max(most, place + 5)
  useEffect(() => {
    if (current !== null) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <>
      <ol ref={list} className="found-rows" aria-label={t('results')}>
        {[...answer.rows.subarray(0, shown)].map((number, index) => {
          const row = rows[number]
          if (!row) return null
          const item = labels.get(row.id) ?? { row: row.id, kind: row.kind, label: '', gap: row.gap }
          const [from, to] = [firstHit[index] ?? 0, firstHit[index + 1] ?? hits.count]
          return (
            <li key={row.id} className="found-row">
              <h3>
                <button type="button" className="link-button" onClick={() => (to > from ? goToHit(from) : goToRow(row.id, { how: 'near' }))}>
                  {rowName(item)}
                </button>
              </h3>
              <ul>
                {Array.from({ length: to - from }, (_, offset) => (
                  <FoundHit key={from + offset} answer={answer} at={from + offset} current={current === from + offset} />
                ))}
              </ul>
            </li>
          )
        })}
      </ol>
      {answer.rows.length > shown && (
        <p className="button-row">
          <button type="button" onClick={() => setMost(shown + some)}>
            {t('more')} <span className="count">{t('place', { place: shown, count: answer.rows.length })}</span>
          </button>
        </p>
      )}
    </>
  )
}

function FoundHit({ answer: { hits }, at, current }: { readonly answer: SearchAnswer; readonly at: number; readonly current: boolean }): ReactNode {
  const { t } = useTranslation('search')
  const { label } = useWords()
  const version = useReader((state) => state.work?.versions[hits.versions[at] ?? -1])
  const segment = version?.segments[hits.segments[at] ?? -1]
  if (!version || !segment) return null
  const { before, quoted, after, cutBefore, cutAfter } = excerpt(segment.text, { start: hits.starts[at] ?? 0, end: hits.ends[at] ?? 0 }, reach)
  const by = foundBy[hits.by[at] ?? 0]
  return (
    <li>
      <button type="button" className="found-hit" aria-current={current ? 'true' : undefined} onClick={() => goToHit(at)}>
        <abbr title={label(version)}>{versionSign(version)}</abbr>
        <span lang={version.language} dir={version.direction}>
          {cutBefore && '…'}
          {before}
          <mark>{quoted}</mark>
          {after}
          {cutAfter && '…'}
          {by && by !== 'text' && (
            <span className="found-by" dir="auto">
              {' '}
              {t(`by.${by}`)}
            </span>
          )}
        </span>
      </button>
    </li>
  )
}

/** The number of the first hit of each row found, and of the row after the last. */
function firstHits({ rows, hits }: SearchAnswer): Uint32Array {
  const firsts = new Uint32Array(rows.length + 1)
  let at = 0
  rows.forEach((row, index) => {
    while (at < hits.count && (hits.rows[at] ?? 0) < row) at++
    firsts[index] = at
  })
  firsts[rows.length] = hits.count
  return firsts
}
