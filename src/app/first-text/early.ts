import { afterPaint } from '../after-paint.ts'
import { chooseLanguage } from '../i18n/interface-languages.ts'
import { libraryHash } from '../library/library-hash.ts'
import { columnsThatFit, oneColumn } from '../state/columns-that-fit.ts'
import { readSettings } from '../state/settings.ts'
import { shownFirst, type FirstVersion } from './shown-first.ts'
import { windowWidth } from './window-width.ts'

// Runs before anything is painted, while the rest of the page is on its way: lays the text that stands in the page out as the page will
// lay it out, or takes it away where something else is asked for. Then the page itself begins.

const page = document.currentScript?.dataset['page'] ?? ''
const begin = (): void => void import(/* @vite-ignore */ page)

/** Lays the text out; false where it is not what is asked for. */
function layOut(text: HTMLElement, table: HTMLTableElement): boolean {
  const settings = readSettings(localStorage)
  const width = windowWidth()
  const language = settings.language ?? chooseLanguage(navigator.languages)
  const { dataset } = document.documentElement
  if (settings.theme !== 'system') dataset['theme'] = settings.theme
  dataset['textSize'] = String(settings.textSize)
  const heads = [...table.querySelectorAll<HTMLElement>('thead [data-version]')]
  const versions = heads.map((head): FirstVersion => ({ id: head.dataset['version'] ?? '', language: head.lang }))
  const shown = location.hash === libraryHash ? null : shownFirst(versions, { work: text.dataset['work'] ?? '', linked: location.hash, own: settings.view, language, width, fits: columnsThatFit(width) })
  if (!shown) return false
  for (const cell of table.querySelectorAll<HTMLElement>('[data-version]')) if (!shown.includes(cell.dataset['version'] ?? '')) cell.remove()
  const single = width < oneColumn
  for (const said of text.querySelectorAll<HTMLElement>('[data-said]')) {
    const words: Readonly<Record<string, string>> = JSON.parse(said.dataset['said'] ?? '{}')
    said.textContent = words[language] ?? ''
  }
  table.dataset['columns'] = String(shown.length)
  table.style.setProperty('--columns', String(shown.length))
  if (single) table.tHead?.remove()
  text.querySelector('main')?.classList.add(single ? 'reading-single' : 'reading-columns')
  if (!settings.outline) text.querySelector('.outline')?.remove()
  if (!settings.map) text.querySelector('.finding-map')?.remove()
  if (settings.panel === null) text.querySelector('.side-panel')?.remove()
  text.dataset['laidOut'] = ''
  return true
}

const text = document.querySelector<HTMLElement>('.first-text')
const table = text?.querySelector('table')
if (text && table && layOut(text, table)) afterPaint(begin)
else {
  text?.remove()
  begin()
}
