import { severities, type Dismissal, type IgnoredCheck, type Problem, type Review } from '../model/index.ts'
import { isObject } from './naming-json.ts'
import { problemList } from './problem-list.ts'

/** The file of a work folder that holds what people decided about its findings. */
export const reviewFile = 'review.json'

/** A review as `review.json`: a dismissal a line, so that a version control shows what was decided. */
export function writeReview({ floor, ignored, dismissed }: Review): string {
  const list = (items: readonly unknown[]) => (items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`)
  return `{\n  "floor": ${JSON.stringify(floor)},\n  "ignored": ${list(ignored)},\n  "dismissed": ${list(dismissed)}\n}\n`
}

/** Reads `review.json`. What cannot be used is a problem that names it and is left out; `review` is null where it is no review at all. */
export function readReview(source: string, file: string): { readonly review: Review | null; readonly problems: readonly Problem[] } {
  const problems = problemList(file)
  let json: unknown
  try {
    json = JSON.parse(source.replace(/^\uFEFF/, ''))
  } catch (error) {
    problems.add('not-json', error instanceof Error ? error.message : String(error))
    return { review: null, problems: problems.list() }
  }
  if (!isObject(json) || !['dismissed', 'ignored', 'floor'].some((field) => Object.hasOwn(json, field))) {
    problems.add('field-missing', 'dismissed')
    return { review: null, problems: problems.list() }
  }
  const items = <Item>(field: string, itemOf: (value: unknown) => Item | null): readonly Item[] => {
    const list = json[field] ?? []
    if (!Array.isArray(list)) problems.add('field-wrong', field)
    return (Array.isArray(list) ? list : []).flatMap((value: unknown, index): readonly Item[] => {
      const item = itemOf(value)
      if (item === null) problems.add('field-wrong', `${field}[${index}]: ${JSON.stringify(value)}`)
      return item === null ? [] : [item]
    })
  }
  const floor = severities.find((severity) => severity === json['floor'])
  if (floor === undefined && json['floor'] !== undefined) problems.add('field-wrong', `floor: ${JSON.stringify(json['floor'])}`)
  const review = { dismissed: items('dismissed', dismissalOf), ignored: items('ignored', ignoredOf), floor: floor ?? 'hint' }
  return { review, problems: problems.list() }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const reasonOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function dismissalOf(value: unknown): Dismissal | null {
  if (!isObject(value)) return null
  const [finding, check, row] = [textOf(value['finding']), textOf(value['check']), textOf(value['row'])]
  const quoted = isObject(value['quoted']) ? Object.entries(value['quoted']).filter((entry): entry is [string, string] => typeof entry[1] === 'string') : []
  return finding === null || check === null || row === null ? null : { finding, check, row, quoted: Object.fromEntries(quoted), reason: reasonOf(value['reason']) }
}

function ignoredOf(value: unknown): IgnoredCheck | null {
  // By hand one writes the check alone.
  if (typeof value === 'string' && value !== '') return { check: value, reason: '' }
  const check = isObject(value) ? textOf(value['check']) : null
  return check === null || !isObject(value) ? null : { check, reason: reasonOf(value['reason']) }
}
