import { unzipSync, zipSync, type Zippable } from 'fflate'
import type { ProblemList } from './problem-list.ts'

/** The files in a zip, by path, in their order. */
export type Entries = ReadonlyMap<string, Uint8Array>

/** What may come out of one file: a hundred times what a long book needs, and less than a machine can hold. */
const mostBytes = 1 << 28
const mostEntries = 10_000

/**
 * Unpacks a zip in memory. An entry whose name leads out of it (`../x`, `/x`, `C:\x`) is left out, said in a problem; nothing is ever
 * written to a disk. A zip that is damaged, cut short, or grows beyond all measure (https://en.wikipedia.org/wiki/Zip_bomb) is refused.
 */
export function unpack(bytes: Uint8Array, problems: ProblemList): Entries | null {
  let total = 0
  let count = 0
  let tooMuch = false
  try {
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (name.endsWith('/')) return false
        if (leadsOut(name)) {
          problems.add('zip-path', name)
          return false
        }
        total += originalSize
        count++
        tooMuch ||= total > mostBytes || count > mostEntries || originalSize > 1000 * bytes.length
        return !tooMuch
      },
    })
    if (tooMuch) {
      problems.add('too-large', `${mostBytes >> 20} MB (unpacked)`)
      return null
    }
    return new Map(Object.entries(files))
  } catch (error) {
    problems.add('zip-broken', error instanceof Error ? error.message : '')
    return null
  }
}

const leadsOut = (name: string): boolean => /^[/\\]|^[a-z]:|\\|(?:^|\/)\.\.(?:\/|$)|\p{Cc}/iu.test(name)

/** Packs files into a zip, in their order. The same files give the same bytes: no clock is asked. `stored` are not compressed. */
export function pack(entries: Entries, stored: readonly string[] = []): Uint8Array {
  const files: Zippable = {}
  // The first moment a zip can name (PKWARE APPNOTE 4.4.6), in any time zone.
  for (const [path, bytes] of entries) files[path] = [bytes, { level: stored.includes(path) ? 0 : 6, mtime: '1980-01-02T00:00:00' }]
  return zipSync(files)
}
