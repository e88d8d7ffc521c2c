import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { diff } from './diff.ts'
import { runForTest } from './run-for-test.ts'

const folder = mkdtempSync(join(tmpdir(), 'tetrapla-diff-'))
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('prints the rows that differ, marked as in a proof', async () => {
  const a = file('en.md', 'On apples {#title}\n1. Welcomes the harvest ; {#paragraph-1}')
  const b = file('en-revised.md', 'On apples {#title}\n1. Welcomes the good harvest; {#paragraph-1}')
  const { code, out } = await runForTest(diff, [a, b, '--lang', 'en'])
  expect(out).toBe('paragraph-1: 1. Welcomes the {+good +}harvest[- -];\n')
  expect(code).toBe(0)
})

test.each([
  [[], /name two version files/],
  [[file('ru.md', 'О яблоках {#title}'), file('de.md', 'Von Äpfeln {#title}')], /one language; these are ru and de/],
  [[join(folder, 'none.md'), join(folder, 'en.md')], /none\.md: there is no such file/],
])('refuses %j in plain words', async (args, message) => {
  await expect(runForTest(diff, args)).rejects.toThrow(message)
})
