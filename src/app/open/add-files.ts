import i18next from 'i18next'
import { filesOf, sourcesOf, type NamedSource } from './gather-sources.ts'
import { useOpening, type OpeningItem } from './open-store.ts'
import { readWaiting } from './read-items.ts'

let keys = 0

/** Puts files on the sheet and begins to read them. Those already there stay. */
function add(sources: readonly NamedSource[]): void {
  if (sources.length === 0) return
  const { wanted } = useOpening.getState()
  const made = sources.map(({ name, size, source }): OpeningItem => ({ key: keys++, name, size, source, said: {}, use: wanted, state: 'waiting', done: 0, reading: null }))
  useOpening.setState(({ items }) => ({ shown: true, items: [...items, ...made] }))
  void readWaiting()
}

export function addFiles(files: readonly File[]): void {
  add(sourcesOf(files.map((file) => ({ path: file.webkitRelativePath || file.name, file }))))
}

export async function addEntries(entries: readonly FileSystemEntry[]): Promise<void> {
  add(sourcesOf(await filesOf(entries)))
}

/** A pasted text; with as many tabs in every line it is a table. */
export async function addText(text: string): Promise<void> {
  await i18next.loadNamespaces('open')
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '')
  const tabs = new Set(lines.map((line) => line.split('\t').length - 1))
  const name = `${i18next.t('sheet.pasted', { ns: 'open' })}${tabs.size === 1 && !tabs.has(0) ? '.tsv' : '.txt'}`
  add([{ name, size: text.length, source: { kind: 'file', file: new Blob([text]) } }])
}
