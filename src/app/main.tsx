import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { followState } from './follow-state.ts'
import { chooseLanguage } from './i18n/interface-languages.ts'
import { startI18n } from './i18n/start-i18n.ts'
import { askBeforeLeaving } from './kept/leaving.ts'
import { libraryHash } from './library/library-hash.ts'
import { openAsked } from './library/open-by-id.ts'
import { keepOffline } from './offline/keep-offline.ts'
import { onLaunchedFiles } from './offline/launched-files.ts'
import { watchDrops } from './open/watch-drops.ts'
import { followPrinting } from './print/printing.ts'
import { changeView, useReader } from './state/reader-store.ts'
import { readSettings } from './state/settings.ts'
import { decodeView } from './state/view-url.ts'
import { offerTour } from './tour/tour-state.ts'
import { rowReadAlready } from './first-text/row-read-already.ts'
import './theme/fonts.css'
import './theme/tokens.css'
import './theme/base.css'
import './first-text/first-text.css'
// After every part's own style, which it overrides on paper.
import './print/print.css'

async function start(): Promise<void> {
  const settings = readSettings(localStorage)
  useReader.setState({ settings })
  const asked = location.hash
  // The texts are fetched beside the words.
  const words = startI18n(settings.language ?? chooseLanguage(navigator.languages))
  // Nobody follows the address yet: where it changes meanwhile, what it then asks for is opened instead.
  for (let address: string | null = null; address !== location.hash; ) {
    address = location.hash
    if (address === libraryHash) useReader.setState({ page: 'library' })
    else {
      const linked = decodeView(address)
      await openAsked(linked.work ?? decodeView(settings.view).work, linked)
    }
  }
  await words
  followState()
  watchDrops()
  onLaunchedFiles((files) => void import('./open/add-files.ts').then(({ addFiles }) => addFiles(files)))
  offerTour(asked)
  followPrinting()
  askBeforeLeaving()
  const root = document.getElementById('root')
  const read = rowReadAlready()
  if (read !== null) changeView({ row: read })
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
