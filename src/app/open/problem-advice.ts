import type { ProblemCode } from '../../core/index.ts'

/** What to do about a problem of a file that is being opened, where there is something to do. */
export const problemAdvice = {
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

export const hasAdvice = (code: ProblemCode): code is keyof typeof problemAdvice => code in problemAdvice
