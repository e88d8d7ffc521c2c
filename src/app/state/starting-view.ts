import i18next from 'i18next'
import type { Work } from '../../core/index.ts'
import { startingVersions, viewOf, type PartialView, type View } from './view.ts'

// What a column and what stands beside the text want, in pixels: on a first visit no column is narrower than this.
const columnWidth = 240
const besideText = 440

/** A view of the work as asked, filled up for a first visit: as many languages as fit, on a phone one, in the reader's own where there is one. */
export function startingView(work: Work, asked: PartialView): View {
  const { innerWidth } = window
  const room = Math.floor((innerWidth >= 1100 ? innerWidth - besideText : innerWidth - 48) / columnWidth)
  const own = work.versions.findLast(({ language }) => language === i18next.language)
  return viewOf(work, asked, {
    versions: startingVersions(work, innerWidth < 600 ? 2 : room),
    layout: innerWidth < 600 ? 'single' : 'columns',
    reading: own?.id ?? work.versions[0]?.id ?? '',
  })
}
