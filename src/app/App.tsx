import type { ReactNode } from 'react'
import { LinkNotice, Notice, Problems } from './chrome/Notices.tsx'
import { SidePanel } from './chrome/SidePanel.tsx'
import { TopBar } from './chrome/TopBar.tsx'
import { KeyMap } from './keys/KeyMap.tsx'
import { Outline } from './outline/Outline.tsx'
import { ReadingView } from './reading/ReadingView.tsx'
import { useReader } from './state/reader-store.ts'
import { useWords } from './words/use-words.ts'
import './App.css'

/** The page: bar, outline, text, panel. */
export function App(): ReactNode {
  const { t } = useWords()
  const { work, settings, drawer } = useReader()
  return (
    <div className="app" data-drawer={drawer ?? undefined}>
      <TopBar />
      <div className="app-notices">
        <LinkNotice />
        <Problems />
      </div>
      <div className="app-body">
        {work && (settings.outline || drawer === 'outline') && <Outline />}
        {work ? <ReadingView /> : <main className="app-empty">{t('app.noWork')}</main>}
        {drawer !== null && (
          <button type="button" className="drawer-ground" aria-label={t('panel.close')} onClick={() => useReader.setState({ drawer: null })} />
        )}
        {work && settings.panel && <SidePanel panel={settings.panel} />}
      </div>
      <KeyMap />
      <Notice />
    </div>
  )
}
