import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { excerpt, findingText, groupBy, rowLabels, wordReport, type Finding, type FindingSpan, type ReviewedFinding, type Version, type Work } from '../../core/index.ts'
import { copyText } from '../copy/copy-text.ts'
import { goToRow, linkTo } from '../state/go-to.ts'
import { changeView, say, useReader } from '../state/reader-store.ts'
import { useRowHref } from '../state/use-row-href.ts'
import { findingWords } from '../words/finding-words.ts'
import { useWords } from '../words/use-words.ts'
import { versionSign } from '../words/version-words.ts'
import { DismissFinding } from './DismissFinding.tsx'
import { reportWords } from './report-words.ts'
import { SeverityMark } from './SeverityMark.tsx'
import './FindingDetail.css'

/** How many characters around a span are quoted. */
const reach = 24

/** A finding explained: what was compared, what each version says, who is held to be wrong, who was made from whom, what is not seen. */
export function FindingDetail({ reviewed, work }: { readonly reviewed: ReviewedFinding; readonly work: Work }): ReactNode {
  const { t, label } = useWords()
  const { t: word } = useTranslation('findings')
  const { finding } = reviewed
  const words = findingWords(word, finding, work)
  const shown = useReader((state) => state.view.versions)
  const evidence = work.versions.flatMap((version) => {
    const spans = finding.spans.filter((span) => span.version === version.id)
    return spans.length > 0 ? [{ version, spans }] : []
  })
  const blamed = (version: Version): boolean => finding.blamed.includes(version.id)
  // Where nobody stands against the blamed, nothing was compared: each text shows it by itself.
  const alone = finding.blamed.length > 0 ? evidence.every(({ version }) => blamed(version)) : evidence.length < 2
  const derived = groupBy(
    evidence.flatMap(({ version }) => {
      const source = work.versions.find(({ id }) => id === version.derivedFrom)
      return source ? [{ version, source }] : []
    }),
    ({ source }) => source,
  )
  const agreeing = evidence.filter(({ version }) => !blamed(version))
  const hidden = finding.spans.map((span) => span.version).filter((id, index, all) => !shown.includes(id) && all.indexOf(id) === index)
  const copyLink = async (): Promise<void> => {
    const done = await copyText(linkTo({ row: finding.row, finding: finding.id }))
    say(t(done ? 'copy.linkDone' : 'copy.failed'))
  }
  const copyFinding = async (): Promise<void> => {
    const report = wordReport(work, useReader.getState().rows, [{ ...reviewed, state: 'open' }], reportWords(work))
    const [reported] = report.findings
    const done = reported !== undefined && (await copyText(`${findingText(report, reported)}${linkTo({ row: finding.row, finding: finding.id })}\n`))
    say(t(done ? 'review.copied' : 'copy.failed'))
  }
  return (
    <div className="finding-detail">
      <p className="finding-severity">
        <SeverityMark severity={finding.severity} /> {t(`severity.${finding.severity}`)}
        <span className="finding-category">{t(`category.${finding.category}`)}</span>
      </p>
      {words.what && <p>{words.what}</p>}
      <table className="evidence">
        <caption className="visually-hidden">{t('findings.evidence')}</caption>
        <tbody>
          {evidence.map(({ version, spans }) => (
            <tr key={version.id} className={blamed(version) ? 'evidence-blamed' : undefined}>
              <th scope="row">
                <abbr title={label(version)}>{versionSign(version)}</abbr>
              </th>
              <td>
                {spans.map((span) => (
                  <div key={`${span.segment}-${span.start}`}>
                    <Elsewhere finding={finding} span={span} />
                    <Quotation version={version} span={span} />
                  </div>
                ))}
                {blamed(version) && !alone && <span className="evidence-verdict">{t('findings.differs')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        {alone && t('findings.within')}
        {!alone && finding.blamed.length === 0 && t('findings.undecided')}
        {!alone &&
          finding.blamed.length > 0 &&
          // Where the glossary judges, no version has said otherwise than another.
          finding.check !== 'glossary-forbidden' &&
          t('findings.blamed', {
            count: agreeing.length,
            versions: finding.blamed.map((id) => signOf(work, id)).join(', '),
            agreeing: agreeing.map(({ version }) => versionSign(version)).join(', '),
          })}
      </p>
      {[...derived].map(([source, made]) => (
        <p key={source.id} className="finding-derived">
          {t('findings.derived', { versions: made.map(({ version }) => versionSign(version)).join(', '), source: versionSign(source) })}
        </p>
      ))}
      {(words.ignore || words.blind) && (
        <details>
          <summary>{t('findings.limits')}</summary>
          {words.ignore && <p>{words.ignore}</p>}
          {words.blind && <p>{words.blind}</p>}
        </details>
      )}
      <DismissFinding reviewed={reviewed} />
      <div className="button-row">
        <button type="button" onClick={() => void copyLink()}>
          {t('findings.copyLink')}
        </button>
        <button type="button" onClick={() => void copyFinding()}>
          {t('review.copy')}
        </button>
        {hidden.length > 0 && (
          <button type="button" onClick={() => changeView({ layout: 'columns', versions: [...shown, ...hidden].slice(0, 6) })}>
            {t('findings.showVersions', { count: hidden.length, versions: hidden.map((id) => signOf(work, id)).join(', ') })}
          </button>
        )}
      </div>
    </div>
  )
}

/** The row a span stands in, where that is not the row of its finding: the way there. */
function Elsewhere({ finding, span }: { readonly finding: Finding; readonly span: FindingSpan }): ReactNode {
  const { rowName } = useWords()
  const rows = useReader((state) => state.rows)
  const hrefOf = useRowHref()
  const row = useMemo(() => rows.find(({ cells }) => cells[span.version]?.includes(span.segment)), [rows, span])
  if (!row || row.id === finding.row) return null
  const item = rowLabels(rows).get(row.id)
  return (
    <a
      className="evidence-elsewhere"
      href={hrefOf(row.id)}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        goToRow(row.id, { finding: finding.id })
      }}
    >
      {item ? rowName(item) : row.id}
    </a>
  )
}

/** What a version prints at a span, with the words around it; where something is missing, the place. */
function Quotation({ version, span }: { readonly version: Version; readonly span: FindingSpan }): ReactNode {
  const { t } = useWords()
  const segment = version.segments.find(({ id }) => id === span.segment)
  const { before, quoted, after, cutBefore, cutAfter } = excerpt(segment?.text ?? span.text, segment ? span : { start: 0, end: span.text.length }, reach)
  return (
    <q lang={version.language} dir={version.direction}>
      {cutBefore && '… '}
      {before}
      {quoted === '' ? (
        <span className="evidence-place" role="img" aria-label={t('findings.nothingHere')} title={t('findings.nothingHere')}>
          ‸
        </span>
      ) : (
        <strong>{quoted}</strong>
      )}
      {after}
      {cutAfter && ' …'}
    </q>
  )
}

function signOf(work: Work, id: string): string {
  const version = work.versions.find((candidate) => candidate.id === id)
  return version ? versionSign(version) : id
}
