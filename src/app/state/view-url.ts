import { diffChoices, layouts, modes, type Layout, type PartialView, type View } from './view.ts'

// A link is the page's address with the view in its hash: it works under any static path and tells no server what is read.
// `#work=kazakhstan-2019&v=en.de.kk&layout=single&read=de&names=ru-bgnpcgn-1947&names-in=de~ru&diff=en-revised~en&facts=1&row=recital-c&finding=date-2f1c`

/** The hash, with its `#`, that leads to this view. What is at its default is left out. */
export function encodeView(view: View): string {
  const fields: [string, string][] = [
    ['work', view.work],
    ['v', view.versions.join('.')],
    ['layout', view.layout === 'columns' ? '' : view.layout],
    ['mode', view.mode === 'read' ? '' : view.mode],
    ['read', view.layout === 'single' ? view.reading : ''],
    ['names', view.spelling === 'printed' ? '' : view.spelling],
    ['names-in', Object.entries(view.spellings).map((pair) => pair.join('~')).join('.')],
    ['diff', Object.entries(view.compare).map((pair) => pair.join('~')).join('.')],
    ['diff-by', view.diffBy.join('.')],
    ['facts', view.facts ? '1' : ''],
    ['marks', view.factMarks ? 'facts' : ''],
    ['only', view.only ? 'differences' : ''],
    ['row', view.row ?? ''],
    ['finding', view.finding ?? ''],
  ]
  return `#${fields
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
    .join('&')}`
}

/** Reads a hash. Fields it does not know are passed over, so that links of later versions still open. */
export function decodeView(hash: string): PartialView {
  const fields = new URLSearchParams(hash.replace(/^#/, '').replaceAll('+', '%2B'))
  const text = (key: string): string | undefined => fields.get(key) || undefined
  const list = (key: string): readonly string[] | undefined => text(key)?.split('.').filter(Boolean)
  const flag = (key: string, on: string): boolean | undefined => (text('v') === undefined && text(key) === undefined ? undefined : text(key) === on)
  return {
    work: text('work'),
    versions: list('v'),
    layout: asLayout(text('layout')) ?? (text('v') === undefined ? undefined : 'columns'),
    mode: modes.find((mode) => mode === text('mode')) ?? (text('v') === undefined ? undefined : 'read'),
    reading: text('read'),
    spelling: text('names') ?? (text('v') === undefined ? undefined : 'printed'),
    spellings: pairs(list('names-in')) ?? (text('v') === undefined ? undefined : {}),
    compare: pairs(list('diff')) ?? (text('v') === undefined ? undefined : {}),
    diffBy: text('v') === undefined && text('diff-by') === undefined ? undefined : diffChoices.filter((choice) => list('diff-by')?.includes(choice)),
    facts: flag('facts', '1'),
    factMarks: flag('marks', 'facts'),
    only: flag('only', 'differences'),
    row: text('row'),
    finding: text('finding'),
  }
}

const asLayout = (value: string | undefined): Layout | undefined => layouts.find((layout) => layout === value)

function pairs(list: readonly string[] | undefined): Readonly<Record<string, string>> | undefined {
  if (!list) return undefined
  return Object.fromEntries(
    list.flatMap((item) => {
      const [version, base] = item.split('~')
      return version && base ? [[version, base] as const] : []
    }),
  )
}
