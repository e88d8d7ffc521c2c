import { expect } from '@playwright/test'
import { test } from './test.ts'
import { cell, open, row, soon } from './reading.ts'
import { violations } from './violations.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('the facts of a row stand in the same lines in every column, and what a version lacks is said; they are marked in the text, or not', async ({ page }) => {
  await open(page, '#v=en.de.kk&facts=1&row=citation-3')
  const lists = row(page, 'Citation 3').getByRole('list', { name: 'Facts read from this passage' })
  await expect(lists).toHaveCount(3)
  const places = await lists.evaluateAll((all) => all.map((list) => [...list.children].map((item) => ({ top: Math.round(item.getBoundingClientRect().top), value: item.getAttribute('title') }))))
  expect(places[0]?.length).toBeGreaterThan(1)
  expect(places[1]).toEqual(places[0])
  expect(places[2]).toEqual(places[0])
  await expect(row(page, 'Citation 3').getByText('(not in every version)').first()).toBeAttached()
  await expect(page.getByRole('main').getByText(/: not found here/).first()).toBeAttached()
  expect(await violations(page, '[data-row="citation-3"]')).toEqual([])
  const marks = cell(page, 'Citation 3', 1).locator('.fact-mark')
  await expect(marks).toHaveCount(0)
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('checkbox', { name: 'Facts marked in the text' }).check()
  await expect(marks.filter({ hasText: '15. März 2012' })).not.toHaveCount(0)
  expect(new URL(page.url()).hash).toContain('marks=facts')
})

test('only rows with differences: the rest is hidden, said to be so, and comes back', async ({ page }) => {
  await open(page, '#v=en.de&only=differences')
  const rows = page.getByRole('main').locator('[data-row]')
  const shown = await rows.count()
  await expect(page.locator('body')).toContainText(/rows? without differences (is|are) hidden/)
  for (const one of await rows.all()) await expect(one.locator('.row-finding').first()).toBeAttached()
  await page.getByRole('button', { name: 'Show all rows' }).click()
  await expect.poll(() => rows.count(), soon).toBeGreaterThan(shown)
  expect(new URL(page.url()).hash).not.toContain('only=')
})

test('two versions of a language: by words, by sentences, without capitals and punctuation', async ({ page }) => {
  await open(page, '#v=en.en-revised&diff=en-revised~en')
  const main = page.getByRole('main')
  await expect(main.locator('ins').first()).toBeAttached()
  // Rows in sight are drawn first.
  await expect(main).toHaveAttribute('data-marks', 'shown')
  const words = await main.locator('ins, del').count()
  await page.getByRole('columnheader').getByRole('button', { name: /revised/i }).click()
  const options = page.getByRole('group', { name: 'How differences are shown' })
  await options.getByRole('checkbox', { name: 'Ignore punctuation' }).check()
  await options.getByRole('checkbox', { name: 'Ignore capitals' }).check()
  await expect.poll(() => main.locator('ins, del').count(), soon).toBeLessThan(words)
  await options.getByRole('radio', { name: 'sentences' }).check()
  await expect.poll(() => new URL(page.url()).hash, soon).toContain('diff-by=sentence.case.punctuation')
  expect(await violations(page, ':popover-open')).toEqual([])
})

test('the map goes where it is pressed, and says in words what is there', async ({ page }) => {
  await open(page, '#v=en.de&row=title')
  const map = page.getByRole('slider', { name: 'Map of findings' })
  await map.focus()
  await page.keyboard.press('Home')
  const rows = Number(await map.getAttribute('aria-valuemax'))
  await page.keyboard.press('End')
  await expect(map).toHaveAttribute('aria-valuenow', String(rows))
  await expect(page.getByRole('main').locator('[data-row]').last()).toBeInViewport()
  await page.keyboard.press('Home')
  await expect(map).toHaveAttribute('aria-valuenow', '1')
  const box = await map.boundingBox()
  if (!box) throw new Error('the map is not drawn')
  const place = (await page.getByRole('main').locator('[data-row]').evaluateAll((all) => all.findIndex((one) => one.getAttribute('data-row') === 'citation-3'))) + 0.5
  await page.mouse.click(box.x + 12, box.y + (box.height * place) / rows)
  await expect(row(page, 'Citation 3')).toBeInViewport()
  await expect(map).toHaveAttribute('aria-valuetext', /^Citation 3: .*(error|warning|hint)/)
  expect(await violations(page, '.finding-map')).toEqual([])
})

test('lengths: outliers are named, and lead to their rows', async ({ page }) => {
  await open(page, '#v=en.ru')
  await page.getByRole('button', { name: 'Lengths' }).click()
  const panel = page.getByRole('complementary', { name: 'Lengths' })
  await expect(panel.getByRole('img', { name: /Each dot is a row/ })).toBeVisible()
  const outliers = panel.getByRole('table', { name: 'Furthest from the usual' })
  const first = outliers.getByRole('button').first()
  const name = (await first.textContent()) ?? ''
  await first.click()
  await expect(row(page, name)).toBeInViewport()
  await panel.getByRole('combobox', { name: 'Up' }).selectOption('kk')
  await expect(outliers.getByRole('columnheader', { name: 'KK' })).toBeVisible()
  expect(await violations(page, '.side-panel')).toEqual([])
})
