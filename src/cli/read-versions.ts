import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { languageOf, readVersionText, readWork, readWorkJson, versionFile, type Problem, type Version, type Work } from '../core/index.ts'
import { InputError } from './command.ts'
import { wordProblem } from './word-problem.ts'

/**
 * The work that paths name: one work folder, or version files of one work. Version files keep what a `work.json` beside them says of them;
 * else the language comes from `languages` (in the files' order), else from the file's name (`de.md`).
 * @returns the work, and the problems that did not keep it from opening
 * @throws {InputError} where a path cannot be read or nothing in it can
 */
export async function readVersions(paths: readonly string[], languages: readonly string[]): Promise<{ readonly work: Work; readonly problems: readonly Problem[] }> {
  const [first, ...more] = paths
  if (first === undefined) throw new InputError('name a work folder, or the version files of one work.')
  if (await isFolder(first)) {
    if (more.length > 0) throw new InputError(`${first} is a folder: name one work folder, or version files.`)
    return readFolder(first)
  }
  const described = await describedBeside(first)
  const versions: Version[] = []
  const problems: Problem[] = []
  for (const [index, path] of paths.entries()) {
    const source = await readText(path)
    const stem = basename(path, extname(path))
    const known = languages[index] === undefined ? described?.versions.find(({ id }) => id === stem) : undefined
    const read = readVersionText(source, path)
    problems.push(...read.problems)
    versions.push({ ...(known ?? bareVersion(uniqueId(stem, versions), languageFor(path, stem, languages[index]))), segments: read.segments })
  }
  if (versions.length > 1 && versions.some(({ segments }) => segments.every(({ id }) => id.startsWith('text-'))))
    throw new InputError('these files carry no segment ids ({#…} at the end of each line), so their rows are not known. Give them equal ids, or check each alone.')
  if (versions.every(({ segments }) => segments.length === 0)) throw new InputError(problems.map(wordProblem).join('\n'))
  // What a version derives from counts only among the versions at hand.
  const present = new Set(versions.map(({ id }) => id))
  const related = versions.map((version) => (version.derivedFrom !== null && !present.has(version.derivedFrom) ? { ...version, derivedFrom: null } : version))
  const work: Work = described ? { ...described, versions: related } : { id: basename(dirname(first)), title: {}, identifiers: {}, date: null, versions: related }
  return { work, problems }
}

async function readFolder(folder: string): Promise<{ work: Work; problems: readonly Problem[] }> {
  const description = await readText(join(folder, 'work.json'))
  const files: Record<string, string> = { 'work.json': description }
  for (const { id } of readWorkJson(description, 'work.json').work?.versions ?? []) {
    const path = join(folder, versionFile(id))
    if (await exists(path)) files[versionFile(id)] = await readText(path)
  }
  const { work, problems } = readWork(files)
  const placed = problems.map((problem) => ({ ...problem, file: join(folder, problem.file) }))
  if (!work) throw new InputError(placed.map(wordProblem).join('\n'))
  return { work, problems: placed }
}

async function describedBeside(path: string): Promise<Work | null> {
  const folder = dirname(path)
  return (await exists(join(folder, 'work.json'))) ? readFolder(folder).then(({ work }) => work, () => null) : null
}

function languageFor(path: string, stem: string, given: string | undefined): string {
  const language = given ?? stem
  if (given === undefined && !languageOf(language)) throw new InputError(`${path}: its language is not known from its name. Say it, as in --lang en.`)
  return language
}

const bareVersion = (id: string, language: string): Omit<Version, 'segments'> => ({
  id,
  language,
  script: languageOf(language)?.script ?? 'Zyyy',
  direction: languageOf(language)?.direction ?? 'ltr',
  label: {},
  provenance: {},
  licence: {},
  derivedFrom: null,
  year: null,
  unofficial: true,
  notes: {},
})

function uniqueId(stem: string, versions: readonly Version[]): string {
  let id = stem
  for (let n = 2; versions.some((version) => version.id === id); n++) id = `${stem}-${n}`
  return id
}

/**
 * The text of a UTF-8 file.
 * @throws {InputError} naming the file where it cannot be read or is not UTF-8
 */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(error.code === 'ENOENT' ? `${path}: there is no such file.` : `${path}: cannot be read (${error.code ?? error.message}).`)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new InputError(`${path}: not UTF-8. Save it as UTF-8 and run the command again.`)
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

const isFolder = (path: string) =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
