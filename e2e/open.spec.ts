import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { test } from './test.ts'
import { cell, columns, open, row, soon, topOf } from './reading.ts'

const folder = new URL('../texts/kazakhstan-2019/', import.meta.url)

/** Segments of a version's file by id, as they stand there. */
async function segments(version: string): Promise<ReadonlyMap<string, string>> {
  const source = await readFile(new URL(`${version}.md`, folder), 'utf8')
  return new Map([...source.matchAll(/^(.*) \{#([\w-]+)\}$/gm)].map(([, text = '', id = '']) => [id, text]))
}

test('a first visit shows the work in four languages with a finding open beside it, and reaches no address but its own', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const foreign: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url())
  })
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text())
  })
  await open(page)
  expect(await columns(page)).toEqual(['English, as found', 'German', 'Kazakh', 'Russian'])
  await expect(page).toHaveTitle(/Kazakhstan/)
  await expect(page.getByRole('complementary', { name: 'Findings' }).getByRole('table', { name: 'What each version says' })).toBeVisible()
  // Each passage says its language.
  const languages = await row(page, 'Recital A').locator('[data-segment]').evaluateAll((all) => all.map((segment) => `${segment.getAttribute('lang')} ${segment.getAttribute('dir')}`))
  expect(languages).toEqual(['en ltr', 'de ltr', 'kk ltr', 'ru ltr'])
  expect(foreign).toEqual([])
  expect(refused).toEqual([])
})

test('every character of every version is on the page, and nothing else in its place', async ({ page }) => {
  await open(page, '#v=en.en-revised.de.kk.ru')
  const drawn = await page.locator('[data-segment]').evaluateAll((all) => all.map((segment) => `${segment.closest('td')?.dataset['version']} ${segment.dataset['segment']}: ${segment.textContent}`))
  const expected: string[] = []
  for (const version of ['en', 'en-revised', 'de', 'kk', 'ru']) for (const [id, text] of await segments(version)) expected.push(`${version} ${id}: ${text}`)
  expect(drawn.toSorted()).toEqual(expected.toSorted())
})

test('a link lands with its row at the head of the text', async ({ page }) => {
  await open(page, '#v=kk.ru.de&row=paragraph-3')
  await page.evaluate(() => document.fonts.ready)
  const head = await page.locator('[data-head]').boundingBox()
  // Heights have fractions of a pixel, the scroller stands on whole ones: once where it lands, once more when the rows above are drawn.
  await expect.poll(async () => Math.abs((await topOf(page, 'Paragraph 3')) - (head?.y ?? 0) - (head?.height ?? 0) - 16), soon).toBeLessThanOrEqual(1)
})

test('a number no version has is shown as absent; the outline leads to a row, and back goes back', async ({ page }) => {
  await open(page, '#v=en.de&row=paragraph-10')
  const outline = page.getByRole('navigation', { name: 'Outline' })
  await expect(cell(page, 'Paragraph 10', 0)).toContainText('No version has a 10')
  await expect(outline.getByRole('link', { name: /^Paragraph 10, absent/ })).toBeVisible()
  await outline.getByRole('link', { name: /^Recital A/ }).click()
  await expect(row(page, 'Recital A')).toBeInViewport()
  await expect(page).toHaveURL(/row=recital-a/)
  await page.goBack()
  await expect(row(page, 'Paragraph 10')).toBeInViewport()
})

test('a footnote mark leads to its note, and the note back', async ({ page }) => {
  await open(page, '#v=en-revised&row=citation-5')
  await row(page, 'Citation 5').getByRole('link', { name: '(7)' }).click()
  await expect(row(page, 'Footnote 7')).toBeInViewport()
  await row(page, 'Footnote 7').getByRole('link', { name: 'Citation 5' }).click()
  await expect(row(page, 'Citation 5')).toBeInViewport()
})
