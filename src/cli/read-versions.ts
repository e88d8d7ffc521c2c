import { readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { nothingSaid, alignmentFile, applyAlignment, languageOf, readWork, readWorkJson, versionFile, type Problem, type Version, type Work } from '../core/index.ts'
import { alignWork } from './align-work.ts'
import { InputError } from './command.ts'
import { readFileAs, type FileOptions } from './read-file.ts'
import { wordProblem } from './word-problem.ts'

/**
 * The work that paths name: one work folder, or files of one work in any readable format. Version files keep what a `work.json` beside them
 * says of them; else the language comes from `languages` (in the order of files and versions), the file, its name (`de.md`), or its text.
 * `encoding` and `format` are those of all the files, where they are not recognised. Where the files do not give the rows, these are found by what the segments say, and a problem says so.
 * @returns the work, and the problems that did not keep it from opening
 * @throws {InputError} where a path cannot be read or nothing in it can
 */
export async function readVersions(paths: readonly string[], languages: readonly string[], { encoding, format }: Pick<FileOptions, 'encoding' | 'format'> = {}): Promise<{ readonly work: Work; readonly problems: readonly Problem[] }> {
  const [first, ...more] = paths
  if (first === undefined) throw new InputError('name a work folder, or the version files of one work.')
  if (await isFolder(first)) {
    if (more.length > 0) throw new InputError(`${first} is a folder: name one work folder, or version files.`)
    return readFolder(first)
  }
  const described = await describedBeside(first)
  const versions: Version[] = []
  const problems: Problem[] = []
  let rowsGiven = true
  for (const [index, path] of paths.entries()) {
    const given = paths.length === 1 ? languages : languages.slice(index, index + 1)
    const { reading } = await readFileAs(path, { languages: given.length > 0 ? given : undefined, encoding, format })
    problems.push(...reading.problems)
    rowsGiven &&= reading.rowsGiven
    const found = reading.work?.versions ?? []
    for (const version of found) versions.push(found.length === 1 ? placed(path, version, given[0]) : { ...version, id: uniqueId(version.id, versions) })
  }
  if (versions.every(({ segments }) => segments.length === 0)) throw new InputError(problems.map(wordProblem).join('\n'))
  // What a version derives from counts only among the versions at hand.
  const present = new Set(versions.map(({ id }) => id))
  const related = versions.map((version) => (version.derivedFrom !== null && !present.has(version.derivedFrom) ? { ...version, derivedFrom: null } : version))
  const work: Work = described ? { ...described, versions: related } : { id: basename(dirname(first)), title: {}, identifiers: {}, date: null, versions: related }
  if (versions.length < 2 || rowsGiven) return { work, problems }
  const aligned = alignWork(work)
  problems.push({ code: 'rows-found', file: paths.join(', '), line: null, detail: String(aligned.alignment.rows.length) })
  return { work: aligned, problems }

  /** A version alone in its file is what a work.json beside it says, else it has the file's name. */
  function placed(path: string, { language, segments }: Version, given: string | undefined): Version {
    const stem = basename(path, extname(path))
    const known = given === undefined ? described?.versions.find(({ id }) => id === stem) : undefined
    if (known) return { ...known, segments }
    if (language === 'und') throw new InputError(`${path}: its language is not known from its name or its text. Say it, as in --lang en.`)
    return { ...bareVersion(uniqueId(stem, versions), given ?? (languageOf(stem) ? stem : language)), segments }
  }
}

async function readFolder(folder: string): Promise<{ work: Work; problems: readonly Problem[] }> {
  const description = await readText(join(folder, 'work.json'))
  const files: Record<string, string> = { 'work.json': description }
  for (const { id } of readWorkJson(description, 'work.json').work?.versions ?? []) {
    const path = join(folder, versionFile(id))
    if (await exists(path)) files[versionFile(id)] = await readText(path)
  }
  if (await exists(join(folder, alignmentFile))) files[alignmentFile] = await readText(join(folder, alignmentFile))
  const { work, problems: found } = readWork(files)
  const problems = [...found, ...(work?.alignment ? applyAlignment(work.versions, work.alignment).problems : [])]
  const placed = problems.map((problem) => ({ ...problem, file: join(folder, problem.file) }))
  if (!work) throw new InputError(placed.map(wordProblem).join('\n'))
  return { work, problems: placed }
}

async function describedBeside(path: string): Promise<Work | null> {
  const folder = dirname(path)
  return (await exists(join(folder, 'work.json'))) ? readFolder(folder).then(({ work }) => work, () => null) : null
}

const bareVersion = (id: string, language: string): Omit<Version, 'segments'> => ({
  id,
  language,
  script: languageOf(language)?.script ?? 'Zyyy',
  direction: languageOf(language)?.direction ?? 'ltr',
  ...nothingSaid,
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
  const text = await readUtf8(path)
  if (text === null) throw new InputError(`${path}: not UTF-8. Save it as UTF-8 and run the command again.`)
  return text
}

/**
 * The text of a file, or null where it is not UTF-8.
 * @throws {InputError} naming the file where it cannot be read
 */
export async function readUtf8(path: string): Promise<string | null> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(error.code === 'ENOENT' ? `${path}: there is no such file.` : `${path}: cannot be read (${error.code ?? error.message}).`)
  })
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
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
