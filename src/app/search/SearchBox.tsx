import type { KeyboardEvent, ReactNode } from 'react'
import { Part } from '../chrome/Part.tsx'
import { changeView, openPanel, useReader } from '../state/reader-store.ts'
import { useWords } from '../words/use-words.ts'
import { focusSearchBox, searchBoxId } from './focus-search-box.ts'
import { useSearch } from './search-store.ts'
import { stepHits } from './step-hits.ts'
import { useTyped } from './use-typed.ts'
import { late } from '../chrome/late.tsx'
import './SearchBox.css'

const SearchSteps = late(async () => (await import('./SearchSteps.tsx')).SearchSteps, ['search'])

/** Milliseconds without a key after which what is typed is looked for. */
const pause = 120

/** The one box: looks through all versions as one types. Where the bar is narrow, a button that opens it. */
export function SearchBox(): ReactNode {
  const { t } = useWords()
  const find = useReader((state) => state.view.find)
  const searching = useReader((state) => state.view.find !== '' || state.view.where.length > 0)
  const open = useSearch((state) => state.open)
  const { shown, type, take } = useTyped(find, look, pause)
  const step = (way: 1 | -1): void => {
    take(shown)
    if (shown !== '') stepHits(way)
  }
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (shown !== '') take('')
      else {
        useSearch.setState({ open: false })
        document.querySelector<HTMLElement>('main')?.focus({ preventScroll: true })
      }
    }
  }
  return (
    <>
      <button type="button" className="icon-button search-button" aria-expanded={open} aria-controls="search-form" aria-label={t('search.box')} title={t('search.box')} onClick={() => (open ? useSearch.setState({ open: false }) : focusSearchBox())}>
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.5 10.5l3 3" />
        </svg>
      </button>
      <search id="search-form" className="search-form" data-open={open ? '' : undefined}>
        <label className="search-field">
          <span className="visually-hidden">{t('search.box')}</span>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.5 10.5l3 3" />
          </svg>
          <input id={searchBoxId} type="search" value={shown} placeholder={t('search.box')} autoComplete="off" spellCheck={false} enterKeyHint="search" onChange={(event) => type(event.target.value)} onKeyDown={onKey} />
        </label>
        {searching && (
          <Part failed={null}>
            <SearchSteps />
          </Part>
        )}
      </search>
    </>
  )
}

/** Looks for it; where there is room beside the text, the panel shows what is found. */
function look(text: string): void {
  if (text === useReader.getState().view.find) return
  changeView({ find: text })
  const { panel } = useReader.getState().settings
  if (text !== '' && panel !== 'search' && window.matchMedia('(width >= 1100px)').matches) openPanel('search')
}
