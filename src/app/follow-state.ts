import i18next from 'i18next'
import { severities, type CompareOptions } from '../core/index.ts'
import { whenPainted } from './after-paint.ts'
import { askAnalysis, openAnalysis, stopAnalysis } from './analysis-client.ts'
import { openGlossary, useGlossary } from './glossary/glossary-store.ts'
import { headOf } from './head/page-head.ts'
import { chooseLanguage } from './i18n/interface-languages.ts'
import { speak } from './i18n/start-i18n.ts'
import { libraryHash } from './library/library-hash.ts'
import { addVersions, openAsked, versionsNamed } from './library/open-by-id.ts'
import { readShelf, shelve } from './library/shelf.ts'
import { openNaming, receiveMatrix, useNames } from './names/names-store.ts'
import { followedAddress, isAskedElsewhere, writeAddress } from './state/address.ts'
import { goToFinding, goToRow } from './state/go-to.ts'
import { useProgress } from './state/progress-store.ts'
import { changeSettings, receiveAnalysis, useReader, type MarksByVersion, type ReaderState } from './state/reader-store.ts'
import { keepSettings, ownView } from './state/settings.ts'
import { startingView } from './state/starting-view.ts'
import { decodeView, encodeView } from './state/view-url.ts'
import { noSearch } from './state/view.ts'
import { isOwnView, takeLink } from './state/visiting.ts'

// Nobody waits for these: a press is answered first.
const remembering = whenPainted(() => rememberView(useReader.getState()))
const keeping = whenPainted(() => keepSettings(localStorage, useReader.getState().settings))
const heading = whenPainted(() => head(useReader.getState()))

/** What follows from the state outside React: the address, what is kept, the page's language, theme and title, and the worker's answers. */
export function followState(): void {
  const state = useReader.getState()
  dress(state)
  head(state)
  useReader.subscribe((now, before) => {
    if (now.view !== before.view || now.page !== before.page) remembering()
    if (now.work !== before.work || now.page !== before.page) heading()
    if (now.work !== before.work) analyseSoon(now.work?.id === before.work?.id)
    if (now.stopped && !before.stopped) stopAnalysis()
    if (!now.stopped && !now.analysisFailed && (before.stopped || before.analysisFailed) && now.work === before.work) analyseSoon(false)
    if (now.settings !== before.settings) {
      dress(now)
      keeping()
      const language = now.settings.language ?? chooseLanguage(navigator.languages)
      if (language !== i18next.language) void speak(language).then(heading)
    }
    if (now.view.compare !== before.view.compare || now.view.diffBy !== before.view.diffBy) void compare()
    if (now.view.spelling !== before.view.spelling || now.view.spellings !== before.view.spellings) void spell()
    if (now.view.facts !== before.view.facts || now.view.factMarks !== before.view.factMarks) void listFacts()
    if (asks(now) && (now.view.find !== before.view.find || now.view.whole !== before.view.whole || now.view.where !== before.view.where || now.work !== before.work || now.rows !== before.rows || now.analysis !== before.analysis)) void search()
    else if (asks(before) && !asks(now)) void search()
    if (now.view.finding !== before.view.finding && now.view.finding !== null && now.settings.panel === null) changeSettings({ panel: 'findings' })
  })
  useNames.subscribe((now, before) => {
    // A work just opened brings its own along.
    if (now.naming !== before.naming && now.work === before.work) void rename()
  })
  useGlossary.subscribe((now, before) => {
    if (now.named !== before.named && now.work === before.work) void define()
  })
  followedAddress()
  if (state.work) rememberView(state)
  window.addEventListener('hashchange', () => void followAddress())
  window.addEventListener('popstate', () => void followAddress())
  void analyse()
  if (asks(state)) void search()
}

/** The address says what is shown; one's own view is kept unless a link's is being visited. */
function rememberView({ page, view, visiting, settings }: ReaderState): void {
  if (page === 'library' || view.work === '') return
  const own = encodeView({ ...view, ...noSearch })
  if (!visiting && settings.view !== own) changeSettings({ view: own })
  shelve(localStorage, view.work, { hash: visiting ? (readShelf(localStorage)[view.work]?.hash ?? '') : own, at: Date.now() })
  const hash = encodeView(view)
  if (location.hash !== hash && !isAskedElsewhere()) writeAddress(hash, false)
}

let following: string | null = null

/** Someone changed the address: pasted a link, or went back. A browser tells of that twice: opened twice, a work would forget what was begun in it meanwhile. */
async function followAddress(): Promise<void> {
  const { hash } = location
  if (following === hash) return
  following = hash
  try {
    await openAddress()
  } finally {
    if (following === hash) following = null
  }
}

async function openAddress(): Promise<void> {
  // Where the reader was is kept before they are led away.
  remembering.now()
  followedAddress()
  if (location.hash === libraryHash) {
    useReader.setState({ page: 'library' })
    return
  }
  const linked = decodeView(location.hash)
  const current = useReader.getState()
  const asked = linked.work ?? current.work?.id
  if (asked === undefined || asked !== current.work?.id) {
    await openAsked(asked, linked)
    return
  }
  if (current.page === 'library') useReader.setState({ page: 'text' })
  if (location.hash === encodeView(current.view)) return
  await addVersions(versionsNamed(linked))
  const { work, view: before, settings } = useReader.getState()
  if (!work) return
  const own = startingView(work, ownView(settings))
  const view = takeLink(work, linked, before)
  useReader.setState({ view, visiting: !isOwnView(view, own) })
  if (view.row !== null) goToRow(view.row, { jump: false, finding: view.finding })
}

function dress({ settings }: ReaderState): void {
  const { dataset } = document.documentElement
  if (settings.theme === 'system') delete dataset['theme']
  else dataset['theme'] = settings.theme
  dataset['textSize'] = String(settings.textSize)
}

function head({ work, page, view }: ReaderState): void {
  if (page === 'library') headOf(null, view)
  else if (work) headOf(work, view)
}

let waiting: ReturnType<typeof setTimeout> | undefined

/** Another work is looked at at once; the same with other rows when no further change comes for a moment. */
function analyseSoon(same: boolean): void {
  clearTimeout(waiting)
  waiting = setTimeout(() => void analyse(!same), same ? 400 : 0)
}

async function analyse(opened = true): Promise<void> {
  const { work } = useReader.getState()
  if (!work) return
  useProgress.setState({ progress: null })
  try {
    const found = await openAnalysis(work, openNaming(work.id), openGlossary(work.id)?.glossary ?? null, (progress) => {
      if (useReader.getState().work === work) useProgress.setState({ progress })
    })
    // Rows were mended or a version came meanwhile: what this says is of a work that is no more.
    if (!found || useReader.getState().work !== work) return
    receiveAnalysis(found.analysis)
    // At once: a finding that opens while the reader already acts would undo what is done.
    if (opened) openFinding()
    useReader.setState({ targets: found.targets })
    receiveMatrix(found.matrix)
    await Promise.all([compare(), spell(), listFacts()])
  } catch {
    if (!useReader.getState().stopped) useReader.setState({ analysisFailed: true })
  }
}

/** A link's finding is led to; where no place is asked for, the gravest one stands open beside the text. */
function openFinding(): void {
  const { view, findings, settings } = useReader.getState()
  const first = severities.map((severity) => findings.find((finding) => finding.severity === severity)).find((finding) => finding !== undefined)
  if (view.finding !== null) goToFinding(view.finding)
  const wide = window.matchMedia('(width >= 1100px)').matches
  if (first && wide && settings.panel === 'findings' && view.finding === null && view.row === null) goToRow(first.row, { jump: false, how: 'near', finding: first.id })
}

async function compare(): Promise<void> {
  const { compare: asked, diffBy } = useReader.getState().view
  const options: CompareOptions = { bySentence: diffBy.includes('sentence'), moved: diffBy.includes('moved'), ignoreCase: diffBy.includes('case'), ignorePunctuation: diffBy.includes('punctuation') }
  const compared: MarksByVersion = Object.fromEntries(
    await Promise.all(Object.entries(asked).map(async ([version, base]) => [version, await askAnalysis((worker) => worker.compare(version, base, options))] as const)),
  )
  const { view: now } = useReader.getState()
  if (now.compare === asked && now.diffBy === diffBy) useReader.setState({ compared })
}

const asks = ({ view }: ReaderState): boolean => view.find !== '' || view.where.length > 0

/** Searching is loaded when something is looked for. */
async function search(): Promise<void> {
  const { runSearch } = await import('./search/run-search.ts')
  await runSearch()
}

/** Names in the spelling of the page, and of columns that have one of their own. */
async function spell(): Promise<void> {
  const { work, view } = useReader.getState()
  const { spelling, spellings } = view
  const asked = [...new Set([spelling, ...Object.values(spellings)])].filter((target) => target !== 'printed')
  const answers = new Map(await Promise.all(asked.map(async (target) => [target, await askAnalysis((worker) => worker.spell(target))] as const)))
  const spelled = Object.fromEntries((work?.versions ?? []).map(({ id }) => [id, answers.get(spellings[id] ?? spelling)?.[id] ?? {}]))
  const { view: now } = useReader.getState()
  if (now.spelling === spelling && now.spellings === spellings) useReader.setState({ spelled })
}

/** The facts, where they are to be shown and are not there yet. */
async function listFacts(): Promise<void> {
  const { view, facts: known, analysis } = useReader.getState()
  if ((!view.facts && !view.factMarks) || known || !analysis) return
  const facts = await askAnalysis((worker) => worker.facts())
  if (useReader.getState().analysis === analysis) useReader.setState({ facts })
}

async function matrix(): Promise<void> {
  receiveMatrix(await askAnalysis((worker) => worker.matrix()))
}

/** Another glossary, or none any more: only what follows from that is worked out again. */
async function define(): Promise<void> {
  const analysis = await askAnalysis((worker) => worker.define(useGlossary.getState().named?.glossary ?? null))
  if (analysis) receiveAnalysis(analysis)
}

/** The reader said something of the names: only what follows from that is worked out again. */
async function rename(): Promise<void> {
  const analysis = await askAnalysis((worker) => worker.name(useNames.getState().naming))
  if (!analysis) return
  receiveAnalysis(analysis)
  await Promise.all([spell(), matrix(), listFacts()])
}
