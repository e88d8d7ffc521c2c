import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { glossaryFiles, readGlossary, type Glossary, type Problem } from '../core/index.ts'
import { InputError } from './command.ts'
import { readText } from './read-versions.ts'
import { wordProblem } from './word-problem.ts'

/**
 * What things are to be called: the glossary that is named, else the one in the folder of the work, or beside version files where there is
 * a `work.json` too; null where there is none.
 * @throws {InputError} where it is there and nothing in it can be used
 */
export async function readGlossaryOf([first = '']: readonly string[], named?: string): Promise<{ readonly glossary: Glossary | null; readonly problems: readonly Problem[] }> {
  const path = named ?? (await besideOf(first))
  if (path === null) return { glossary: null, problems: [] }
  const { glossary, problems } = await readGlossary(await readText(path), path)
  if (!glossary) throw new InputError(problems.map(wordProblem).join('\n'))
  return { glossary, problems }
}

async function besideOf(first: string): Promise<string | null> {
  const isFolder = await stat(first).then((found) => found.isDirectory(), () => false) // prettier-ignore
  const folder = isFolder ? first : dirname(first)
  if (basename(first) === '-' || !(await isFile(join(folder, 'work.json')))) return null
  for (const name of glossaryFiles) if (await isFile(join(folder, name))) return join(folder, name)
  return null
}

const isFile = (path: string): Promise<boolean> => stat(path).then((found) => found.isFile(), () => false) // prettier-ignore
