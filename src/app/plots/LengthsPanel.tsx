import { useMemo, useState, type ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { lengthPlot, lengthProfile, rowLabels, type Version } from '../../core/index.ts'
import { Part } from '../chrome/Part.tsx'
import { goToRow } from '../state/go-to.ts'
import { useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { versionSign } from '../words/version-words.ts'
import { late } from '../chrome/late.tsx'
import './LengthsPanel.css'

const LengthChart = late(async () => (await import('./LengthChart.tsx')).LengthChart)

/** Length by length, for two versions: a plot to look at, and the rows far from the usual as a table. */
export function LengthsPanel(): ReactNode {
  const { t, label, rowName } = useWords()
  const { work, rows, view } = useReader(useShallow(({ work, rows, view }) => ({ work, rows, view })))
  const [chosen, choose] = useState<{ readonly across?: string; readonly up?: string }>({})
  const profile = useMemo(() => (work ? lengthProfile(work, rows) : null), [work, rows])
  const labels = useMemo(() => rowLabels(rows), [rows])
  const byId = (id: string | undefined): Version | undefined => work?.versions.find((version) => version.id === id)
  const across = byId(chosen.across) ?? byId(view.versions[0]) ?? work?.versions[0]
  const up = byId(chosen.up) ?? view.versions.map(byId).find((version) => version && version !== across) ?? work?.versions.find((version) => version !== across)
  const plot = useMemo(() => (profile && across && up ? lengthPlot(profile, across.id, up.id) : null), [profile, across, up])
  if (!work || !across || !up || !plot) return <p className="panel-note">{t('lengths.two')}</p>
  const nameOf = (row: string): string => {
    const item = labels.get(row)
    return item ? rowName(item) : row
  }
  const goTo = (row: string): void => goToRow(row, { how: 'near' })
  const description = t('lengths.chart', { across: versionSign(across), up: versionSign(up) })
  return (
    <div className="lengths">
      <div className="lengths-pair">
        <VersionChoice name={t('lengths.across')} value={across} versions={work.versions} onChange={(id) => choose({ ...chosen, across: id })} label={label} />
        <VersionChoice name={t('lengths.up')} value={up} versions={work.versions} onChange={(id) => choose({ ...chosen, up: id })} label={label} />
      </div>
      <Part fallback={<p className="panel-note">{t('lengths.loading')}</p>}>
        <LengthChart plot={plot} across={versionSign(across)} up={versionSign(up)} description={description} nameOf={nameOf} current={view.row} goTo={goTo} />
      </Part>
      <p className="lengths-note">{description}</p>
      {plot.outliers.length === 0 ? (
        <p>{t('lengths.none')}</p>
      ) : (
        <table className="lengths-table">
          <caption>{t('lengths.outliers')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('lengths.row')}</th>
              <th scope="col">{versionSign(across)}</th>
              <th scope="col">{versionSign(up)}</th>
              <th scope="col">{t('lengths.usual')}</th>
            </tr>
          </thead>
          <tbody>
            {plot.outliers.map(({ row, x, y, ratio }) => (
              <tr key={row}>
                <th scope="row">
                  <button type="button" onClick={() => goTo(row)}>
                    {nameOf(row)}
                  </button>
                </th>
                <td>{x}</td>
                <td>{y}</td>
                <td>{Math.round(ratio * 100)}%</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

interface VersionChoiceProps {
  readonly name: string
  readonly value: Version
  readonly versions: readonly Version[]
  readonly onChange: (id: string) => void
  readonly label: (version: Version) => string
}

function VersionChoice({ name, value, versions, onChange, label }: VersionChoiceProps): ReactNode {
  return (
    <label>
      <span>{name}</span>
      <select value={value.id} onChange={(event) => onChange(event.target.value)}>
        {versions.map((version) => (
          <option key={version.id} value={version.id}>
            {label(version)}
          </option>
        ))}
      </select>
    </label>
  )
}
