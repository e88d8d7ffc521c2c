import { Fragment, useLayoutEffect, useMemo, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { rowLabels, type Finding, type Version } from '../../core/index.ts'
import { SeverityMark } from '../findings/SeverityMark.tsx'
import { useReader } from '../state/reader-store.ts'
import { findingWords } from '../words/finding-words.ts'
import { useWords } from '../words/use-words.ts'
import { localized, versionSign } from '../words/version-words.ts'
import { numberMarks } from './number-marks.ts'

interface PrintNotesProps {
  readonly table: RefObject<HTMLTableElement | null>
  readonly versions: readonly Version[]
}

/** On paper no finding can be opened: each is a numbered note after the text, its number where its mark is. */
export function PrintNotes({ table, versions }: PrintNotesProps): ReactNode {
  const { t, rowName, language } = useWords()
  const { t: word } = useTranslation('findings')
  const { work, rows, findings } = useReader(useShallow(({ work, rows, findings }) => ({ work, rows, findings })))
  const notes = useMemo(() => findings.filter((finding) => concerns(finding, versions)), [findings, versions])
  const labels = useMemo(() => rowLabels(rows), [rows])
  useLayoutEffect(
    () =>
      table.current
        ? numberMarks(
            table.current,
            notes.map(({ id }) => id),
          )
        : undefined,
    [table, notes],
  )
  if (!work || notes.length === 0) return null
  return (
    <section className="print-notes">
      <header>
        <p className="print-running">{localized(work.title, language)}</p>
        <h2>{t('panel.findings')}</h2>
      </header>
      <ol>
        {notes.map((finding) => {
          const { title, what } = findingWords(word, finding, work)
          const item = labels.get(finding.row)
          const blamed = finding.blamed.flatMap((id) => work.versions.find((version) => version.id === id) ?? []).map(versionSign)
          return (
            <li key={finding.id}>
              <SeverityMark severity={finding.severity} /> <b>{title}</b> (
              {[t(`severity.${finding.severity}`), item ? rowName(item) : finding.row, ...blamed].join(' · ')}){what && <> {what}</>}
              <span className="print-evidence">
                {versions.map((version) => {
                  const quoted = finding.spans.filter((span) => span.version === version.id && span.text !== '')
                  return quoted.length === 0 ? null : (
                    <span key={version.id}>
                      {versionSign(version)}{' '}
                      {quoted.map((span, index) => (
                        <Fragment key={`${span.segment} ${span.start}`}>
                          {index > 0 && ', '}
                          <q lang={version.language} dir={version.direction}>
                            {span.text}
                          </q>
                        </Fragment>
                      ))}
                    </span>
                  )
                })}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}

/** A finding about versions that are not printed says nothing on this paper. */
const concerns = (finding: Finding, versions: readonly Version[]): boolean =>
  finding.spans.length === 0 || finding.spans.some((span) => versions.some(({ id }) => id === span.version))
