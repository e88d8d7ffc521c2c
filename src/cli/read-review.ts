import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { noReview, readReview, reviewFile, type Problem, type Review } from '../core/index.ts'
import { InputError } from './command.ts'
import { readText } from './read-versions.ts'
import { wordProblem } from './word-problem.ts'

/**
 * What was decided about a work's findings: the `review.json` of its folder, or beside version files where there is a `work.json` too.
 * @throws {InputError} where it is there and cannot be read: findings dismissed must not come back, nor others be hidden, without a word
 */
export async function readReviewOf([first = '']: readonly string[]): Promise<{ readonly review: Review; readonly problems: readonly Problem[] }> {
  const isFolder = await stat(first).then((found) => found.isDirectory(), () => false) // prettier-ignore
  const folder = isFolder ? first : dirname(first)
  const path = join(folder, reviewFile)
  if (basename(first) === '-' || !(await isFile(path)) || !(await isFile(join(folder, 'work.json')))) return { review: noReview, problems: [] }
  const { review, problems } = readReview(await readText(path), path)
  if (!review) throw new InputError(problems.map(wordProblem).join('\n'))
  return { review, problems }
}

const isFile = (path: string): Promise<boolean> => stat(path).then((found) => found.isFile(), () => false) // prettier-ignore
