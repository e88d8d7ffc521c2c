import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { followState } from './follow-state.ts'
import { chooseLanguage } from './i18n/interface-languages.ts'
import { startI18n } from './i18n/start-i18n.ts'
import { loadWork } from './load-work.ts'
import { openWork, useReader } from './state/reader-store.ts'
import { ownView, readSettings } from './state/settings.ts'
import { startingView } from './state/starting-view.ts'
import { isOwnView, takeLink } from './state/visiting.ts'
import { decodeView } from './state/view-url.ts'
import { firstWork, works } from './works.ts'
import './theme/fonts.css'
import './theme/tokens.css'
import './theme/base.css'

async function start(): Promise<void> {
  const settings = readSettings(localStorage)
  useReader.setState({ settings })
  const linked = decodeView(location.hash)
  const [{ work, problems }] = await Promise.all([
    loadWork(works.find((id) => id === linked.work) ?? firstWork),
    startI18n(settings.language ?? chooseLanguage(navigator.languages)),
  ])
  if (work) {
    const own = startingView(work, ownView(settings))
    const view = takeLink(work, linked, own)
    openWork(work, problems, view, settings.view !== '' && !isOwnView(view, own))
  } else useReader.setState({ problems })
  followState()
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
