import { memo, useDeferredValue, useEffect, useMemo, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { groupBy, rowLabels, type ReviewedFinding, type Work } from '../../core/index.ts'
import { stepToFinding } from '../keys/step.ts'
import { goToFinding } from '../state/go-to.ts'
import { useReader } from '../state/reader-store.ts'
import { findingWords } from '../words/finding-words.ts'
import { useWords } from '../words/use-words.ts'
import { versionSign } from '../words/version-words.ts'
import { AnalysisProgress } from './AnalysisProgress.tsx'
import { FindingDetail } from './FindingDetail.tsx'
import { FindingFilters } from './FindingFilters.tsx'
import { ReviewTools } from './ReviewTools.tsx'
import { SeverityMark } from './SeverityMark.tsx'
import './FindingsPanel.css'

/** Findings listed without waiting. */
const atOnce = 300

/** The findings by row, the one looked at opened. */
export function FindingsPanel(): ReactNode {
  const { t, rowName } = useWords()
  const work = useReader((state) => state.work)
  const rows = useReader((state) => state.rows)
  const analysis = useReader((state) => state.analysis)
  const failed = useReader((state) => state.analysisFailed)
  const findings = useReader((state) => state.findings)
  const reviewed = useReader((state) => state.reviewed)
  const current = useReader((state) => state.view.finding)
  const list = useRef<HTMLUListElement>(null)
  const labels = useMemo(() => rowLabels(rows), [rows])
  // Thousands may come at once: those are listed when the page has answered what else is asked of it.
  const later = useDeferredValue(findings)
  const listed = findings.length > atOnce ? later : findings
  const groups = useMemo(() => [...groupBy(listed, ({ row }) => row)], [listed])
  const became = useMemo(() => new Map(reviewed.map((each) => [each.finding.id, each])), [reviewed])
  useEffect(() => {
    if (current === null || groups.length === 0) return
    list.current?.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [current, groups])

  if (!work || !analysis || failed) return <AnalysisProgress />
  return (
    <>
      <FindingFilters />
      <div className="panel-steps">
        <button type="button" onClick={() => stepToFinding(-1)} disabled={findings.length === 0}>
          {t('findings.previous')} <kbd>p</kbd>
        </button>
        <button type="button" onClick={() => stepToFinding(1)} disabled={findings.length === 0}>
          {t('findings.next')} <kbd>n</kbd>
        </button>
      </div>
      <ReviewTools />
      {findings.length === 0 && <p className="panel-note">{analysis.findings.length === 0 ? t('findings.none') : t('findings.noneShown')}</p>}
      <ul ref={list} className="finding-rows">
        {groups.map(([row, found]) => {
          const item = labels.get(row)
          return (
            <li key={row}>
              <h2>{item ? rowName(item) : row}</h2>
              <ul>
                {found.map((finding) => {
                  const own = became.get(finding.id)
                  return own && <FindingItem key={finding.id} reviewed={own} work={work} open={finding.id === current} />
                })}
              </ul>
            </li>
          )
        })}
      </ul>
      <footer className="panel-foot">
        <p>{t('findings.unseen')}</p>
        <p>{t('findings.vote')}</p>
      </footer>
    </>
  )
}

const FindingItem = memo(function FindingItem({ reviewed, work, open }: { readonly reviewed: ReviewedFinding; readonly work: Work; readonly open: boolean }): ReactNode {
  const { t } = useWords()
  const { t: word } = useTranslation('findings')
  const { finding } = reviewed
  const quoted = open ? undefined : finding.spans.find((span) => span.text !== '' && (finding.blamed.length === 0 || finding.blamed.includes(span.version)))
  const blamed = finding.blamed.flatMap((id) => work.versions.find((version) => version.id === id) ?? [])
  return (
    <li className={`finding-item${open ? ' finding-item-open' : ''}`}>
      <button type="button" className="finding-title" aria-expanded={open} onClick={() => goToFinding(open ? null : finding.id)}>
        <SeverityMark severity={finding.severity} />
        <span className="visually-hidden">{t(`severity.${finding.severity}`)}</span>
        <span className="finding-name">
          {findingWords(word, finding, work).title}
          {reviewed.state === 'changed' && <small className="finding-changed">{t('review.states.changed')}</small>}
          {quoted && (
            <q className="finding-quoted" lang={work.versions.find(({ id }) => id === quoted.version)?.language}>
              {quoted.text}
            </q>
          )}
        </span>
        <span className="finding-blamed">{blamed.map(versionSign).join(', ')}</span>
      </button>
      {open && <FindingDetail reviewed={reviewed} work={work} />}
    </li>
  )
})
