import type { Problem, ProblemCode } from '../core/index.ts'

const wording: Readonly<Record<ProblemCode, (detail: string) => string>> = {
  'not-json': (detail) => `not JSON: ${detail}`,
  'field-missing': (detail) => `a field is missing: ${detail}`,
  'field-wrong': (detail) => `a field has a value that cannot be: ${detail}`,
  'version-missing': (detail) => `the file of “${detail}” is not there; the rest is read without it`,
  'version-unknown': (detail) => `“${detail}” is named, which is no version of this work`,
  'id-missing': (detail) => `no segment id at the end of “${detail}”; one was made for it`,
  'id-duplicate': (detail) => `the id “${detail}” stands twice; each must be unique`,
  'id-malformed': (detail) => `“${detail}” is no segment id: use small Latin letters, digits and hyphens`,
  encoding: (detail) => `its bytes are not all text in ${detail}; say the encoding, as in --encoding windows-1251, or save it as UTF-8`,
  empty: () => 'no text in it',
  'encoding-guessed': (detail) => `the encoding is not said in the file and was taken to be ${detail}; to say another: --encoding`,
  'language-unknown': (detail) => `the language of “${detail}” cannot be told; say it, as in --lang en,de`,
  'format-wrong': (detail) => `not the format its name says: ${detail}`,
  'xml-broken': (detail) => `the XML is damaged: ${detail}; what could be read was read`,
  'xml-entities': (detail) => `the file declares entities of its own (${detail}); they are not followed and stay as they are written`,
  'zip-broken': (detail) => `the file is damaged or cut short: ${detail}`,
  'zip-path': (detail) => `an entry of the file has a name that leads outside it (${detail}); it was left out`,
  'too-large': (detail) => `longer than ${detail}; split it and open the parts`,
  'line-broken': (detail) => `cannot be read here: ${detail}; the rest was`,
  'rows-found': (detail) => `the files do not say which of their segments belong together; ${detail} rows were found by what they say`,
  'not-carried': (detail) => `left out, because there is no place for it: ${detail}`,
  'times-missing': (detail) => `nothing was written: subtitles need the times of each cue, and no version of this work was read from subtitles (${detail})`,
  'segment-unknown': (detail) => `“${detail}” is no segment of that version; the rest of the row stands`,
  'row-unknown': (detail) => `a row is moved that is not there, or behind one that is not: “${detail}”`,
  'not-saved': (detail) => `this could not be saved into the file: ${detail}`,
}

/** A problem as one line: file, place, what is wrong. */
export const wordProblem = ({ code, file, line, detail }: Problem): string => `${file}${line === null ? '' : `:${line}`}: ${wording[code](detail)}`
