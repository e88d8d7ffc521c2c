import type { ReactNode } from 'react'
import { AlignmentView } from './alignment/AlignmentView.tsx'
import { NoWork } from './chrome/NoWork.tsx'
import { LinkNotice, Notice, Problems } from './chrome/Notices.tsx'
import { SidePanel } from './chrome/SidePanel.tsx'
import { TopBar } from './chrome/TopBar.tsx'
import { KeyMap } from './keys/KeyMap.tsx'
import { FindingMap } from './minimap/FindingMap.tsx'
import { LibraryPage } from './library/LibraryPage.tsx'
import { UpdateNotice } from './offline/UpdateNotice.tsx'
import { Outline } from './outline/Outline.tsx'
import { OnlyNote } from './reading/OnlyNote.tsx'
import { ReadingView } from './reading/ReadingView.tsx'
import { TourHost } from './tour/TourHost.tsx'
import { useReader } from './state/reader-store.ts'
import { useWords } from './words/use-words.ts'
import './App.css'

/** The page: bar, outline, text, panel. */
export function App(): ReactNode {
  const { t } = useWords()
  const { page, work, view, settings, drawer } = useReader()
  const reading = page === 'text' && work !== null
  return (
    <div className="app" data-drawer={drawer ?? undefined}>
      <TopBar />
      <div className="app-notices">
        <UpdateNotice />
        <LinkNotice />
        <Problems />
        {reading && view.mode === 'read' && view.only && <OnlyNote />}
      </div>
      <div className="app-body">
        {reading && (settings.outline || drawer === 'outline') && <Outline />}
        {page === 'library' ? <LibraryPage /> : reading ? view.mode === 'align' ? <AlignmentView /> : <ReadingView /> : <NoWork />}
        {reading && view.mode === 'read' && settings.map && <FindingMap />}
        {drawer !== null && (
          <button type="button" className="drawer-ground" aria-label={t('panel.close')} onClick={() => useReader.setState({ drawer: null })} />
        )}
        {reading && settings.panel && <SidePanel panel={settings.panel} />}
      </div>
      <KeyMap />
      <TourHost />
      <Notice />
    </div>
  )
}
