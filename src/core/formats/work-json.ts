import * as v from 'valibot'
import type { AlignmentChanges, Problem, Version, Work } from '../model/index.ts'

const localized = v.record(v.string(), v.string())

const versionSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*$/)),
  language: v.pipe(v.string(), v.regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*$/)),
  script: v.pipe(v.string(), v.regex(/^[A-Z][a-z]{3}$/)),
  direction: v.optional(v.picklist(['ltr', 'rtl']), 'ltr'),
  label: v.optional(localized, {}),
  provenance: v.optional(localized, {}),
  licence: v.optional(localized, {}),
  derivedFrom: v.optional(v.nullable(v.string()), null),
  year: v.optional(v.nullable(v.pipe(v.number(), v.integer())), null),
  unofficial: v.optional(v.boolean(), true),
  notes: v.optional(v.record(v.string(), localized), {}),
})

const workSchema = v.object({
  id: v.string(),
  title: localized,
  date: v.optional(v.nullable(v.pipe(v.string(), v.isoDate())), null),
  identifiers: v.optional(v.record(v.string(), v.string()), {}),
  versions: v.pipe(v.array(versionSchema), v.minLength(1)),
})

const kind = v.picklist(['title', 'heading', 'opening', 'citation', 'recital', 'paragraph', 'footnote', 'text'])
const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const inlineSchema = v.object({
  start: offset,
  end: offset,
  kind: v.picklist(['bold', 'italic', 'underline', 'superscript', 'subscript', 'link', 'code', 'footnote', 'break', 'tag', 'placeholder']),
  raw: v.string(),
  close: v.nullable(v.string()),
  holds: offset,
})
const segmentSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  kind,
  text: v.string(),
  marker: v.nullable(v.object({ start: offset, end: offset })),
  label: v.nullable(v.string()),
  inline: v.exactOptional(v.array(inlineSchema)),
  time: v.exactOptional(v.object({ start: offset, end: offset, name: v.exactOptional(v.string()), settings: v.exactOptional(v.string()) })),
})
const alignmentSchema = v.object({
  rows: v.optional(v.array(v.object({ cells: v.record(v.string(), v.array(v.string())), pinned: v.exactOptional(v.literal(true)) })), []),
  moves: v.optional(v.array(v.object({ row: v.string(), after: v.nullable(v.string()) })), []),
})
const wholeSchema = v.object({ ...workSchema.entries, alignment: v.exactOptional(alignmentSchema), versions: v.pipe(v.array(v.object({ ...versionSchema.entries, segments: v.array(segmentSchema) })), v.minLength(1)) })

/** A work as its `work.json` describes it: everything but the segments. */
export type WorkDescription = Omit<Work, 'versions'> & { readonly versions: readonly Omit<Version, 'segments'>[] }

/** Reads `work.json`. `work` is null where the file is not usable; each fault is a problem naming the field. */
export function readWorkJson(source: string, file: string): { readonly work: WorkDescription | null; readonly problems: readonly Problem[] } {
  return readJson(workSchema, source, file)
}

/** Reads a whole work, segments included, from one JSON file. A segment id that stands twice in a version makes it unusable. */
export function readWholeWork(source: string, file: string): { readonly work: Work | null; readonly problems: readonly Problem[] } {
  const { work, problems } = readJson(wholeSchema, source, file)
  const doubled = work?.versions.flatMap(({ id, segments }) => {
    const seen = new Set<string>()
    return segments.filter((segment) => seen.size === seen.add(segment.id).size).map((segment): Problem => ({ code: 'id-duplicate', file, line: null, detail: `${id}: ${segment.id}` }))
  })
  return doubled?.length ? { work: null, problems: [...problems, ...doubled] } : { work, problems }
}

/** Reads `alignment.json`: how the rows differ from what the segment ids say. Whether what it names is there is for `applyAlignment` to say. */
export function readAlignmentJson(source: string, file: string): { readonly alignment: AlignmentChanges | null; readonly problems: readonly Problem[] } {
  const { value, problems } = parseJson(alignmentSchema, source, file)
  return { alignment: value, problems }
}

/** Writes `alignment.json`, a row a line, so that two of them can be compared line by line. */
export function writeAlignmentJson({ rows, moves }: AlignmentChanges): string {
  const list = (items: readonly unknown[]): string => (items.length === 0 ? '[]' : `[\n${items.map((item) => `    ${JSON.stringify(item)}`).join(',\n')}\n  ]`)
  return `{\n  "rows": ${list(rows)},\n  "moves": ${list(moves)}\n}\n`
}

function readJson<T extends { readonly versions: readonly Omit<Version, 'segments'>[] }>(schema: v.GenericSchema<unknown, T>, source: string, file: string): { readonly work: T | null; readonly problems: readonly Problem[] } {
  const { value, problems } = parseJson(schema, source, file)
  return { work: value, problems: value ? relationProblems(value.versions, file) : problems }
}

function parseJson<T>(schema: v.GenericSchema<unknown, T>, source: string, file: string): { readonly value: T | null; readonly problems: readonly Problem[] } {
  let json: unknown
  try {
    json = JSON.parse(source.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { value: null, problems: [{ code: 'not-json', file, line: null, detail: error instanceof Error ? error.message : '' }] }
  }
  const parsed = v.safeParse(schema, json)
  if (!parsed.success) {
    const problems = parsed.issues.map((issue): Problem => {
      const field = v.getDotPath(issue) ?? ''
      return { code: issue.received === 'undefined' ? 'field-missing' : 'field-wrong', file, line: null, detail: field ? `${field}: ${issue.received}` : issue.received }
    })
    return { value: null, problems: problems.slice(0, 20) }
  }
  return { value: parsed.output, problems: [] }
}

/** Versions named twice, and derivations from a version that is not there. */
function relationProblems(versions: readonly Omit<Version, 'segments'>[], file: string): Problem[] {
  const problems: Problem[] = []
  const ids = versions.map(({ id }) => id)
  versions.forEach(({ id, derivedFrom }, index) => {
    if (ids.indexOf(id) !== index) problems.push({ code: 'id-duplicate', file, line: null, detail: id })
    if (derivedFrom !== null && !ids.includes(derivedFrom)) problems.push({ code: 'version-unknown', file, line: null, detail: derivedFrom })
  })
  return problems
}
