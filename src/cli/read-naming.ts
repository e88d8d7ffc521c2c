import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { namingFile, noNaming, readNameList, readNaming, type Naming, type Problem } from '../core/index.ts'
import { InputError } from './command.ts'
import { readText } from './read-versions.ts'
import { wordProblem } from './word-problem.ts'

/**
 * What is said of a work's names: the `names.json` of its folder, and a list held to be right, if one is given. Version files have the
 * `names.json` beside them where there is a `work.json` too: elsewhere a file of that name is somebody else's.
 * @throws {InputError} where a file cannot be read or nothing in it used
 */
export async function readNamingOf(paths: readonly string[], authority?: string): Promise<{ readonly naming: Naming; readonly problems: readonly Problem[] }> {
  const own = await readBeside(paths)
  if (authority === undefined) return own
  const list = await readNameList(await readText(authority), authority)
  if (list.authority.length === 0) throw new InputError(list.problems.map(wordProblem).join('\n'))
  return { naming: { ...own.naming, authority: list.authority }, problems: [...own.problems, ...list.problems] }
}

async function readBeside([first = '']: readonly string[]): Promise<{ naming: Naming; problems: readonly Problem[] }> {
  const isFolder = await stat(first).then((found) => found.isDirectory(), () => false) // prettier-ignore
  const folder = isFolder ? first : dirname(first)
  const path = join(folder, namingFile)
  if (!(await isFile(path)) || !(await isFile(join(folder, 'work.json'))) || basename(first) === '-') return { naming: noNaming, problems: [] }
  const { naming, problems } = readNaming(await readText(path), path)
  if (!naming) throw new InputError(problems.map(wordProblem).join('\n'))
  return { naming, problems }
}

const isFile = (path: string): Promise<boolean> => stat(path).then((found) => found.isFile(), () => false) // prettier-ignore
