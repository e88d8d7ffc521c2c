import { describe, expect, it } from 'vitest'
import { checkRow, checks } from './index.ts'
import type { CheckExample } from './index.ts'

/** Takes the marks out of an example and says where they stood. */
function unmarked(example: CheckExample) {
  const versions: Record<string, string> = {}
  const spans: { version: string; start: number; end: number }[] = []
  for (const [version, marked] of Object.entries(example)) {
    const start = marked.indexOf('‹')
    const end = marked.indexOf('›') - 1
    versions[version] = marked.replace(/[‹›]/g, '')
    if (start >= 0) spans.push({ version, start, end })
  }
  return { versions, spans }
}

for (const check of checks) {
  describe(`check ${check.id}`, () => {
    for (const example of check.examples.silent)
      it(`leaves alone: ${Object.values(example).join(' | ')}`, () => {
        expect(checkRow(unmarked(example).versions).filter((finding) => finding.check === check.id)).toEqual([])
      })
    for (const example of check.examples.finds)
      it(`finds: ${Object.values(example).join(' | ')}`, () => {
        const { versions, spans } = unmarked(example)
        const found = checkRow(versions).filter((finding) => finding.check === check.id)
        expect(found).toHaveLength(1)
        for (const span of spans) expect(found[0]!.spans).toContainEqual(expect.objectContaining(span))
      })
  })
}
