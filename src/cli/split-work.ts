import { loadSegmentLanguages, type Work } from '../core/index.ts'
import { alignWork } from './align-work.ts'
import { InputError } from './command.ts'

/** Segments looked at to see whether a document is in one language. */
const sampled = 500

/** What to say of a document that seems to be in several languages; empty where it is in one. */
export async function severalLanguages(work: Work): Promise<string> {
  const [only] = work.versions
  if (!only || work.versions.length > 1) return ''
  const languages = (await loadSegmentLanguages()).languagesIn({ segments: only.segments.slice(0, sampled) })
  return languages.length > 1 ? `holds segments in ${languages.join(' and ')}` : ''
}

/**
 * A document in several languages as a work of a version each, its rows found by what they say.
 * @throws {InputError} where it is in one
 */
export async function splitWork(work: Work, languages: readonly string[] | undefined, file: string): Promise<Work> {
  const [only] = work.versions
  if (!only || work.versions.length > 1) throw new InputError(`${file}: has versions of its own (${work.versions.map(({ id }) => id).join(', ')}): there is nothing to split.`)
  const versions = (await loadSegmentLanguages()).splitLanguages(only, languages)
  if (versions.length < 2) throw new InputError(`${file}: its segments are all in ${versions[0]?.language ?? only.language}. Say the languages to tell apart, as in --lang kk,ru`)
  return alignWork({ ...work, versions })
}
