import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { versionFile, type Report, type Work } from '../core/index.ts'
import { readText } from './read-versions.ts'

/** Where the segments of a work folder stand in its files: a segment a line, its id at the end. Of other files nothing is known. */
export async function locateLines([folder = '', ...more]: readonly string[], work: Work): Promise<Report['locate']> {
  const isFolder = await stat(folder).then((found) => found.isDirectory(), () => false) // prettier-ignore
  if (!isFolder || more.length > 0) return () => null
  const lines = new Map<string, number>()
  for (const { id } of work.versions) {
    const text = await readText(join(folder, versionFile(id)))
    text.split(/\r\n|\n|\r/).forEach((line, index) => {
      const segment = /\{#([^{}\s]*)\}$/.exec(line)?.[1]
      if (segment !== undefined) lines.set(`${id}\n${segment}`, index + 1)
    })
  }
  return (version, segment) => {
    const line = lines.get(`${version}\n${segment}`)
    return line === undefined ? null : { file: join(folder, versionFile(version)), line }
  }
}
