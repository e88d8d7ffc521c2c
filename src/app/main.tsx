import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { followState } from './follow-state.ts'
import { chooseLanguage } from './i18n/interface-languages.ts'
import { startI18n } from './i18n/start-i18n.ts'
import { libraryHash, openAsked } from './library/open-by-id.ts'
import { watchDrops } from './open/watch-drops.ts'
import { useReader } from './state/reader-store.ts'
import { readSettings } from './state/settings.ts'
import { decodeView } from './state/view-url.ts'
import './theme/fonts.css'
import './theme/tokens.css'
import './theme/base.css'

async function start(): Promise<void> {
  const settings = readSettings(localStorage)
  useReader.setState({ settings })
  await startI18n(settings.language ?? chooseLanguage(navigator.languages))
  // Nobody follows the address yet: where it changes meanwhile, what it then asks for is opened instead.
  for (let address: string | null = null; address !== location.hash; ) {
    address = location.hash
    if (address === libraryHash) useReader.setState({ page: 'library' })
    else {
      const linked = decodeView(address)
      await openAsked(linked.work ?? decodeView(settings.view).work, linked)
    }
  }
  followState()
  watchDrops()
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
