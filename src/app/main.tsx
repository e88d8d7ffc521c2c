import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { followState } from './follow-state.ts'
import { chooseLanguage } from './i18n/interface-languages.ts'
import { startI18n } from './i18n/start-i18n.ts'
import { libraryHash, openById } from './library/open-by-id.ts'
import { keepOffline } from './offline/keep-offline.ts'
import { followPrinting } from './print/printing.ts'
import { useReader } from './state/reader-store.ts'
import { readSettings } from './state/settings.ts'
import { decodeView } from './state/view-url.ts'
import { offerTour } from './tour/tour-state.ts'
import { firstWork, works } from './works.ts'
import './theme/fonts.css'
import './theme/tokens.css'
import './theme/base.css'
// After every part's own style, which it overrides on paper.
import './print/print.css'

async function start(): Promise<void> {
  const settings = readSettings(localStorage)
  useReader.setState({ settings })
  const asked = location.hash
  const linked = decodeView(asked)
  await startI18n(settings.language ?? chooseLanguage(navigator.languages))
  if (location.hash === libraryHash) useReader.setState({ page: 'library' })
  else {
    const named = linked.work ?? decodeView(settings.view).work
    await openById(works.find(({ id }) => id === named)?.id ?? firstWork, linked)
  }
  followState()
  offerTour(asked)
  followPrinting()
  const root = document.getElementById('root')
  if (root) {
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    )
  }
}

void start()
keepOffline()
