import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { concordanceOrders, rowLabels, tableForms, type ConcordanceLine, type ConcordanceOrder, type Row, type SearchAnswer, type TableForm, type Version } from '../../core/index.ts'
import { saveFile } from '../names/save-file.ts'
import { useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { versionSign } from '../words/version-words.ts'
import { concordanceFile, concordanceLines } from './run-search.ts'
import { useSearch } from './search-store.ts'
import { goToHit, shownNumbers } from './step-hits.ts'
import './Concordance.css'

const some = 200

/** Every hit in the middle of its line, sorted by its neighbours, with what the other versions say; saved as a table. */
export function Concordance({ answer }: { readonly answer: SearchAnswer }): ReactNode {
  const { t } = useTranslation('search')
  const { t: say, label, rowName } = useWords()
  const work = useReader((state) => state.work)
  const rows = useSearch((state) => state.rows)
  const dialog = useRef<HTMLDialogElement>(null)
  const [order, setOrder] = useState<ConcordanceOrder>('place')
  const [others, setOthers] = useState(true)
  const [most, setMost] = useState(some)
  const [lines, setLines] = useState<readonly ConcordanceLine[]>([])
  const labels = useMemo(() => rowLabels(rows), [rows])
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  useEffect(() => {
    let latest = true
    void concordanceLines(answer, order, 0, most).then((found) => latest && setLines(found))
    return () => {
      latest = false
    }
  }, [answer, order, most])
  const passages = useMemo(() => passagesOf(work?.versions ?? [], lines, rows), [work, lines, rows])
  if (!work) return null
  const nameOf = (number: number): string => {
    const item = labels.get(rows[number]?.id ?? '')
    return item ? rowName(item) : ''
  }
  const close = (): void => dialog.current?.close()
  const leadTo = ({ row, version, segment, start }: ConcordanceLine): void => {
    const { hits } = answer
    for (let at = hits.rows.indexOf(row); at >= 0 && at < hits.count; at++) {
      if (hits.versions[at] !== version || hits.segments[at] !== segment || hits.starts[at] !== start) continue
      close()
      goToHit(at)
      return
    }
  }
  const save = async (form: TableForm): Promise<void> => {
    const words = {
      head: { place: t('concordance.place'), version: t('concordance.version'), before: t('concordance.left'), hit: t('concordance.hit'), after: t('concordance.right') },
      rows: rows.map((_, number) => nameOf(number)),
      versions: Object.fromEntries(work.versions.map((version) => [version.id, label(version)])),
    }
    const name = `${work.id}-concordance`
    const file = await concordanceFile(order, form, name, words)
    const known = tableForms.find(({ id }) => id === form)
    if (file !== null && known) saveFile(`${name}${known.extension}`, file, known.mime)
  }
  return (
    <dialog ref={dialog} className="concordance" aria-labelledby="concordance-title" onClose={() => useSearch.setState({ concordance: false })}>
      <header>
        <h2 id="concordance-title">
          {t('concordance.title')} <span className="count">{t('hits', { count: answer.hits.count })}</span>
        </h2>
        <label>
          <span>{t('concordance.order')}</span>
          <select value={order} onChange={(event) => setOrder(concordanceOrders.find((one) => one === event.target.value) ?? 'place')}>
            {concordanceOrders.map((one) => (
              <option key={one} value={one}>
                {t(`concordance.orders.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <input type="checkbox" checked={others} onChange={(event) => setOthers(event.target.checked)} />
          <span>{t('concordance.others')}</span>
        </label>
        <span className="button-row">
          {tableForms.map(({ id, label: form }) => (
            <button key={id} type="button" onClick={() => void save(id)}>
              {t('concordance.save', { form })}
            </button>
          ))}
          <button type="button" onClick={close}>
            {say('app.close')}
          </button>
        </span>
      </header>
      <div className="concordance-scroll" tabIndex={-1}>
        <table role="table">
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">{t('concordance.place')}</th>
              <th role="columnheader" scope="col">{t('concordance.version')}</th>
              <th role="columnheader" scope="col" className="kwic-left">
                {t('concordance.left')}
              </th>
              <th role="columnheader" scope="col" className="kwic-hit">
                {t('concordance.hit')}
              </th>
              <th role="columnheader" scope="col">{t('concordance.right')}</th>
            </tr>
          </thead>
          {lines.map((line) => (
            <Line key={`${line.row} ${line.version} ${line.segment} ${line.start}`} line={line} name={nameOf(line.row)} others={others} versions={work.versions} passages={passages} onChoose={() => leadTo(line)} />
          ))}
        </table>
        {answer.hits.count > lines.length && (
          <p className="button-row">
            <button type="button" onClick={() => setMost(most + some)}>
              {t('concordance.more')} <span className="count">{t('concordance.shown', { shown: lines.length, count: answer.hits.count })}</span>
            </button>
          </p>
        )}
      </div>
    </dialog>
  )
}

/** The texts of the rows in sight, by version and segment. */
function passagesOf(versions: readonly Version[], lines: readonly ConcordanceLine[], rows: readonly Row[]): ReadonlyMap<string, string> {
  const seen = [...new Set(lines.map(({ row }) => row))].flatMap((row) => rows[row] ?? [])
  return new Map(
    versions.flatMap(({ id, segments }) => {
      const wanted = new Set(seen.flatMap(({ cells }) => cells[id] ?? []))
      return segments.flatMap((segment) => (wanted.has(segment.id) ? [[`${id} ${segment.id}`, segment.text] as const] : []))
    }),
  )
}

interface LineProps {
  readonly line: ConcordanceLine
  readonly name: string
  readonly others: boolean
  readonly versions: readonly Version[]
  /** Texts by version and segment: `en s1`. */
  readonly passages: ReadonlyMap<string, string>
  readonly onChoose: () => void
}

function Line({ line, name, others, versions, passages, onChoose }: LineProps): ReactNode {
  const { label } = useWords()
  const rows = useSearch((state) => state.rows)
  const version = versions[line.version]
  const row = rows[line.row]
  if (!version || !row) return null
  const words = { lang: version.language, dir: version.direction }
  // In a text from right to left what comes before stands to the right.
  const [left, right] = version.direction === 'rtl' ? [line.after, line.before] : [line.before, line.after]
  const shown = shownNumbers()
  const beside = others ? versions.filter((other, index) => index !== line.version && shown.has(index) && (row.cells[other.id] ?? []).length > 0) : []
  return (
    <tbody role="rowgroup">
      <tr role="row">
        <th role="rowheader" scope="row">
          <button type="button" className="link-button" onClick={onChoose}>
            {name}
          </button>
        </th>
        <td role="cell" className="kwic-version">
          <abbr title={label(version)}>{versionSign(version)}</abbr>
        </td>
        <td role="cell" className="kwic-left" {...words}>
          {left}
        </td>
        <td role="cell" className="kwic-hit" {...words}>
          <mark>{line.hit}</mark>
        </td>
        <td role="cell" className="kwic-right" {...words}>
          {right}
        </td>
      </tr>
      {beside.length > 0 && (
        <tr role="row" className="kwic-others">
          <td role="cell" colSpan={5}>
            <div>
              {beside.map((other) => (
              <p key={other.id}>
                <abbr title={label(other)}>{versionSign(other)}</abbr>{' '}
                <span lang={other.language} dir={other.direction}>
                  {(row.cells[other.id] ?? []).map((id) => passages.get(`${other.id} ${id}`) ?? '').join(' ')}
                </span>
              </p>
              ))}
            </div>
          </td>
        </tr>
      )}
    </tbody>
  )
}
