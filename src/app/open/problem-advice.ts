import type { ProblemCode } from '../../core/index.ts'

/** What to do about a problem of a file that is being opened, where there is something to do. */
const advice = {
  'not-json': 'advice.format',
  'field-missing': 'advice.format',
  'field-wrong': 'advice.format',
  encoding: 'advice.encoding',
  empty: 'advice.empty',
  'encoding-guessed': 'advice.encodingGuessed',
  'language-unknown': 'advice.language',
  'format-wrong': 'advice.format',
  'xml-broken': 'advice.damaged',
  'zip-broken': 'advice.damaged',
  'too-large': 'advice.split',
  'line-broken': 'advice.restRead',
} as const satisfies Partial<Record<ProblemCode, string>>

type Advice = (typeof advice)[keyof typeof advice]

const isAdvised = (code: ProblemCode): code is keyof typeof advice => code in advice

/** The words of the advice, or null. `read` says whether anything of the file could be used: else there is no rest that was read. */
export function adviceOn(code: ProblemCode, read: boolean): Advice | null {
  const said = isAdvised(code) ? advice[code] : null
  return !read && (said === 'advice.damaged' || said === 'advice.restRead') ? 'advice.format' : said
}
