import type { Clause } from '../../core/index.ts'
import { diffChoices, layouts, modes, type Layout, type PartialView, type View } from './view.ts'

// A link is the page's address with the view in its hash: it works under any static path and tells no server what is read.
// `#work=kazakhstan-2019&v=en.de.kk&layout=single&read=de&names=ru-bgnpcgn-1947&names-in=de~ru&diff=en-revised~en&facts=1&find=права&row=recital-c&finding=date-2f1c`

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
    ['find', view.find],
    ['words', view.whole ? 'whole' : ''],
    ['where', view.where.map(encodeClause).join('\n')],
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
    find: text('find') ?? (text('v') === undefined ? undefined : ''),
    whole: flag('words', 'whole'),
    where: text('where')?.split('\n').flatMap(decodeClause) ?? (text('v') === undefined ? undefined : []),
    row: text('row'),
    finding: text('finding'),
  }
}

// A condition a line: `en has "arbitrary detention"`, `* lacks torture` where any version is meant.
const encodeClause = ({ version, contains, query }: Clause): string => `${version === null ? '*' : encodeURIComponent(version)} ${contains ? 'has' : 'lacks'} ${query.replaceAll('\n', ' ')}`

function decodeClause(line: string): readonly Clause[] {
  const [, version, verb, query] = /^(\S+) (has|lacks) (.*)$/su.exec(line) ?? []
  if (version === undefined || query === undefined) return []
  try {
    return [{ version: version === '*' ? null : decodeURIComponent(version), contains: verb === 'has', query }]
  } catch {
    return []
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
