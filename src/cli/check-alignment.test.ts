import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from './check.ts'
import { runForTest } from './run-for-test.ts'

/** A work folder whose German has two paragraphs where the English has one. */
function folderWith(alignment: string | null): string {
  const folder = mkdtempSync(join(tmpdir(), 'tetrapla-rows-'))
  const files = {
    'work.json': JSON.stringify({ id: 'harvest', title: { en: 'On the harvest' }, versions: ['en', 'de'].map((id) => ({ id, language: id, script: 'Latn' })) }),
    'en.md': 'On the harvest {#title}\nIt met on 12 May 2017 and counted 48 farms. {#text-1}',
    'de.md': 'Zur Ernte {#title}\nEr trat am 12. Mai 2017 zusammen. {#text-1}\nEr zählte 48 Höfe. {#text-2}',
    ...(alignment !== null && { 'alignment.json': alignment }),
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return folder
}

const missing = async (folder: string) => {
  const { out, err, code } = await runForTest(check, [folder, '--format', 'jsonl'])
  const checks = out.split('\n').filter((line) => line !== '').map((line): unknown => JSON.parse(line)).map((finding) => (typeof finding === 'object' && finding !== null && 'check' in finding ? finding.check : ''))
  return { checks, err, code }
}

test('a folder without alignment.json has the rows its ids say', async () => {
  expect((await missing(folderWith(null))).checks).toContain('segment-missing')
})

test('alignment.json beside the versions puts what belongs together into one row', async () => {
  const { checks, err } = await missing(folderWith('{"rows":[{"cells":{"en":["text-1"],"de":["text-1","text-2"]}}]}'))
  expect(checks).not.toContain('segment-missing')
  expect(err).toBe('')
})

test('what it names in vain is a problem, and the rest is checked', async () => {
  const { err, code } = await missing(folderWith('{"rows":[{"cells":{"en":["text-9"]}}],"moves":[{"row":"nowhere","after":null}]}'))
  expect(err).toContain('alignment.json: “en: text-9” is no segment of that version')
  expect(err).toContain('“nowhere”')
  expect(code).toBeLessThan(2)
})
