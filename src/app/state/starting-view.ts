import i18next from 'i18next'
import type { Work } from '../../core/index.ts'
import { columnsThatFit, oneColumn } from './columns-that-fit.ts'
import { startingVersions, viewOf, type PartialView, type View } from './view.ts'

/** A view of the work as asked, filled up for a first visit: as many languages as fit, on a phone one, in the reader's own where there is one. */
export function startingView(work: Work, asked: PartialView): View {
  const { innerWidth } = window
  const own = work.versions.findLast(({ language }) => language === i18next.language)
  return viewOf(work, asked, {
    versions: startingVersions(work.versions, columnsThatFit(innerWidth)),
    layout: innerWidth < oneColumn ? 'single' : 'columns',
    reading: own?.id ?? work.versions[0]?.id ?? '',
  })
}
