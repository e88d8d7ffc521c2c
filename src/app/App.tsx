import { lazy, type ReactNode } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { Part } from './chrome/Part.tsx'
import { NoWork } from './chrome/NoWork.tsx'
import { LinkNotice, Notice, Problems } from './chrome/Notices.tsx'
import { SidePanel } from './chrome/SidePanel.tsx'
import { TopBar } from './chrome/TopBar.tsx'
import { KeyMap } from './keys/KeyMap.tsx'
import { FindingMap } from './minimap/FindingMap.tsx'
import { UpdateNotice } from './offline/UpdateNotice.tsx'
import { Outline } from './outline/Outline.tsx'
import { OnlyNote } from './reading/OnlyNote.tsx'
import { ReadingView } from './reading/ReadingView.tsx'
import { Opening } from './open/Opening.tsx'
import { TourHost } from './tour/TourHost.tsx'
import { useReader } from './state/reader-store.ts'
import { useWords } from './words/use-words.ts'
import './App.css'

// Loaded when they are opened: a first visit shows the text.
const AlignmentView = lazy(() => import('./alignment/AlignmentView.tsx').then((file) => ({ default: file.AlignmentView })))
const LibraryPage = lazy(() => import('./library/LibraryPage.tsx').then((file) => ({ default: file.LibraryPage })))

/** The page: bar, outline, text, panel. */
export function App(): ReactNode {
  const { t } = useWords()
  const { page, work, mode, only, outline, map, panel, drawer } = useReader(
    // No more than is asked for: what is drawn here is drawn with all below it.
    useShallow(({ page, work, view: { mode, only }, settings: { outline, map, panel }, drawer }) => ({ page, work: work?.id ?? null, mode, only, outline, map, panel, drawer })),
  )
  const reading = page === 'text' && work !== null
  return (
    <div className="app" data-drawer={drawer ?? undefined}>
      <TopBar />
      <div className="app-notices">
        <UpdateNotice />
        <LinkNotice />
        <Problems />
        {reading && mode === 'read' && only && <OnlyNote />}
      </div>
      <div className="app-body">
        {reading && (outline || drawer === 'outline') && <Outline />}
        <Part key={`${page} ${mode}`} fallback={<main className="app-empty" aria-busy="true" />}>
          {/* Another work begins at its own place, not where the one before was scrolled to. */}
          {page === 'library' ? <LibraryPage /> : reading ? mode === 'align' ? <AlignmentView key={work} /> : <ReadingView key={work} /> : <NoWork />}
        </Part>
        {reading && mode === 'read' && map && <FindingMap />}
        {drawer !== null && (
          <button type="button" className="drawer-ground" aria-label={t('panel.close')} onClick={() => useReader.setState({ drawer: null })} />
        )}
        {reading && panel && <SidePanel panel={panel} />}
      </div>
      <KeyMap />
      <Opening />
      <TourHost />
      <Notice />
    </div>
  )
}
