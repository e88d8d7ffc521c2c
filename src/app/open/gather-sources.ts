import type { Source } from './open-store.ts'

/** A file with the path it was dropped or chosen by. */
export interface PathedFile {
  readonly path: string
  readonly file: File
}

export interface NamedSource {
  readonly name: string
  readonly size: number
  readonly source: Source
}

const most = 2000

/** All files of what was dropped, folders within folders too. What cannot be read of a folder is passed over; past 2,000 files it stops. */
export async function filesOf(entries: readonly FileSystemEntry[]): Promise<readonly PathedFile[]> {
  const found: PathedFile[] = []
  const waiting = [...entries]
  for (let entry = waiting.shift(); entry && found.length < most; entry = waiting.shift()) {
    const path = entry.fullPath.replace(/^\//, '')
    if (isFile(entry)) {
      const from = entry
      const file = await new Promise<File | null>((resolve) => from.file(resolve, () => resolve(null)))
      if (file) found.push({ path, file })
    } else if (isFolder(entry)) {
      const reader = entry.createReader()
      // A folder is told a hundred at a time.
      for (let part = await nextOf(reader); part.length > 0; part = await nextOf(reader)) waiting.push(...part)
    }
  }
  return found
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const nextOf = (reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> => new Promise((resolve) => reader.readEntries(resolve, () => resolve([])))

const workFile = /^(?:(.*)\/)?work\.json$/

/** Files as they are read: those of a folder with a `work.json` together, hidden ones of the system left out. */
export function sourcesOf(files: readonly PathedFile[]): readonly NamedSource[] {
  const seen = files.filter(({ path }) => !path.split('/').some((part) => part.startsWith('.') || part === 'Thumbs.db' || part === '__MACOSX'))
  const folders = seen.flatMap(({ path }) => {
    const match = workFile.exec(path)
    return match ? [match[1] ?? ''] : []
  })
  const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '')
  const works = folders.map((folder): NamedSource => {
    const own = seen.filter(({ path }) => folderOf(path) === folder)
    return {
      name: folder === '' ? 'work.json' : folder,
      size: own.reduce((sum, { file }) => sum + file.size, 0),
      source: { kind: 'folder', files: Object.fromEntries(own.map(({ path, file }) => [path.slice(folder === '' ? 0 : folder.length + 1), file])) },
    }
  })
  const alone = seen.filter(({ path }) => !folders.includes(folderOf(path))).toSorted((a, b) => (a.path < b.path ? -1 : 1))
  return [...works, ...alone.map(({ path, file }): NamedSource => ({ name: path, size: file.size, source: { kind: 'file', file } }))]
}
