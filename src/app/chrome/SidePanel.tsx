import { memo, useDeferredValue, type ReactNode } from 'react'
import { Part } from './Part.tsx'
import { FindingsPanel } from '../findings/FindingsPanel.tsx'
import { LateNamesPanel } from '../names/LateNamesPanel.ts'
import { openPanel, useReader } from '../state/reader-store.ts'
import { panels, type Panel } from '../state/settings.ts'
import { useWords } from '../words/use-words.ts'
import { late } from './late.tsx'
import './SidePanel.css'

const LengthsPanel = late(async () => (await import('../plots/LengthsPanel.tsx')).LengthsPanel)
const SearchPanel = late(async () => (await import('../search/SearchPanel.tsx')).SearchPanel, ['search'])

/** Findings or names, beside the text where there is room, over it where there is not. */
export const SidePanel = memo(function SidePanel({ panel }: { readonly panel: Panel }): ReactNode {
  const { t } = useWords()
  // The tab answers the press, what it opens follows.
  const opened = useDeferredValue(panel)
  const analysis = useReader((state) => state.analysis)
  const toLookAt = useReader((state) => state.reviewed.filter(({ state: became }) => became !== 'dismissed').length)
  const counts: Partial<Record<Panel, number | undefined>> = { findings: analysis ? toLookAt : undefined, names: analysis?.names.length }
  return (
    <aside className="side-panel" aria-label={t(`panel.${panel}`)}>
      <div className="panel-tabs" role="group" aria-label={t('panel.choose')}>
        {panels.map((other) => (
          <button key={other} type="button" aria-pressed={other === panel} onClick={() => openPanel(other)}>
            {t(`panel.${other}`)} {counts[other] !== undefined && <span className="count">{counts[other]}</span>}
          </button>
        ))}
        <button type="button" className="panel-close" onClick={() => openPanel(null)} aria-label={t('panel.close')} title={t('panel.close')}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="m4 4 8 8m0-8-8 8" />
          </svg>
        </button>
      </div>
      <div className="panel-body" tabIndex={-1}>
        <Part key={opened}>{opened === 'findings' ? <FindingsPanel /> : opened === 'names' ? <LateNamesPanel /> : opened === 'lengths' ? <LengthsPanel /> : <SearchPanel />}</Part>
      </div>
    </aside>
  )
})
