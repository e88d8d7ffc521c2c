import { expect } from '@playwright/test'
import { test } from './test.ts'
import { open } from './reading.ts'
import { violations } from './violations.ts'

// One row of each make: the others are drawn by the same lines of code, and axe takes its time with every word of them.
const rows = ['title', 'opening', 'citation-3', 'recital-d', 'paragraph-4', 'paragraph-10', 'footnote-1']
const otherRows = `[data-row]${rows.map((id) => `:not([data-row="${id}"])`).join('')}`
// Looked at whole in the first test; in the others a few stand for all.
const furtherPlaces = '.outline li:nth-child(n+9)'

test('columns with findings', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page)
  expect(await violations(page, 'body', [otherRows])).toEqual([])
})

test('names respelled, words compared, facts listed, names panel', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, '#v=en-revised.kk&diff=en-revised~en&names=ru&facts=1&row=paragraph-4')
  await page.getByRole('button', { name: /^Names/ }).click()
  await page.getByRole('complementary').getByRole('button', { name: /Aron Atabek/ }).click()
  expect(await violations(page, 'body', [otherRows, furtherPlaces])).toEqual([])
})

test('menus', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, '#v=en')
  await page.getByRole('button', { name: 'Versions', exact: true }).click()
  expect(await violations(page, ':popover-open')).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Display' }).click()
  expect(await violations(page, ':popover-open')).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+Slash')
  expect(await violations(page, ':popover-open')).toEqual([])
})

test('a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, '#v=en.de')
  expect(await violations(page, 'body', [otherRows])).toEqual([])
  await page.getByRole('button', { name: 'Findings and names' }).click()
  // The drawer lies over rows looked at already.
  expect(await violations(page, 'body', ['[data-row]'])).toEqual([])
})
