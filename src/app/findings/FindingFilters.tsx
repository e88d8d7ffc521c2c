import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { findingStates, severities } from '../../core/index.ts'
import { changeFilter, changeSettings, useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { versionSign } from '../words/version-words.ts'
import { SeverityMark } from './SeverityMark.tsx'
import './FindingFilters.css'

/** Narrows the list: severities, kind, version, state, each choice with what it would list. */
export function FindingFilters(): ReactNode {
  const { t, label } = useWords()
  const { t: word } = useTranslation('findings')
  const { work, listed, filter, counts, reviewed } = useReader(useShallow(({ work, settings, filter, counts, reviewed }) => ({ work, listed: settings.severities, filter, counts, reviewed })))
  const titleOf = (check: string): string => word(`${check}.title`, { defaultValue: check })
  const checks = [...new Set(reviewed.filter(({ by }) => by !== 'floor').map(({ finding }) => finding.check))].toSorted((a, b) => (counts.checks.get(b) ?? 0) - (counts.checks.get(a) ?? 0))
  const counted = (name: string, count: number | undefined): string => `${name} (${count ?? 0})`
  return (
    <>
      <fieldset className="severities">
        <legend className="visually-hidden">{t('findings.show')}</legend>
        {severities.map((severity) => {
          const shown = listed.includes(severity)
          return (
            <label key={severity}>
              <input
                type="checkbox"
                checked={shown}
                onChange={() => changeSettings({ severities: severities.filter((other) => (other === severity ? !shown : listed.includes(other))) })}
              />
              <SeverityMark severity={severity} />
              <span>
                {t(`severity.${severity}`)} <span className="count">{counts.severities.get(severity) ?? 0}</span>
              </span>
            </label>
          )
        })}
      </fieldset>
      <div className="finding-filters">
        <label>
          <span className="visually-hidden">{t('review.kind')}</span>
          <select value={filter.check ?? ''} onChange={(event) => changeFilter({ check: event.target.value || null })}>
            <option value="">{t('review.allKinds')}</option>
            {checks.map((check) => (
              <option key={check} value={check}>
                {counted(titleOf(check), counts.checks.get(check))}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="visually-hidden">{t('review.version')}</span>
          <select value={filter.version ?? ''} onChange={(event) => changeFilter({ version: event.target.value || null })}>
            <option value="">{t('review.allVersions')}</option>
            {work?.versions.map((version) => (
              <option key={version.id} value={version.id} aria-label={counted(label(version), counts.versions.get(version.id))}>
                {counted(versionSign(version), counts.versions.get(version.id))}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="visually-hidden">{t('review.state')}</span>
          <select
            value={filter.state}
            onChange={(event) => {
              const state = findingStates.find((candidate) => candidate === event.target.value)
              if (state) changeFilter({ state })
            }}
          >
            {findingStates.map((state) => (
              <option key={state} value={state}>
                {counted(t(`review.states.${state}`), counts.states.get(state))}
              </option>
            ))}
          </select>
        </label>
      </div>
    </>
  )
}
