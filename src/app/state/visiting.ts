import type { Work } from '../../core/index.ts'
import { changeSettings, useReader } from './reader-store.ts'
import { ownView } from './settings.ts'
import { startingView } from './starting-view.ts'
import { encodeView } from './view-url.ts'
import { noSearch, viewOf, type PartialView, type View } from './view.ts'

/** What a link asks, over what was there before: what it does not say stays, but for the row and the finding. */
export function takeLink(work: Work, linked: PartialView, before: View): View {
  const said = Object.fromEntries(Object.entries(linked).filter(([, value]) => value !== undefined))
  const lands = linked.row !== undefined || linked.finding !== undefined
  const saysMore = lands || linked.versions !== undefined
  return viewOf(work, { ...before, ...(saysMore ? { row: null, finding: null } : {}), ...said }, before)
}

/** True where a view shows the same as one's own, wherever in the text and whatever is looked for. */
export function isOwnView(view: View, own: View): boolean {
  const nowhere = { ...noSearch, row: null, finding: null }
  return encodeView({ ...view, ...nowhere }) === encodeView({ ...own, ...nowhere })
}

/** From a link's view back to the reader's own, at the row being read. */
export function returnToOwnView(): void {
  const { work, settings, view } = useReader.getState()
  if (!work) return
  useReader.setState({ view: { ...startingView(work, ownView(settings)), find: view.find, whole: view.whole, where: view.where, row: view.row, finding: view.finding }, visiting: false })
}

/** Makes the link's view the reader's own. */
export function keepThisView(): void {
  useReader.setState({ visiting: false })
  changeSettings({ view: encodeView({ ...useReader.getState().view, ...noSearch }) })
}
