import { expect } from '@playwright/test'
import { test } from './test.ts'
import { columns, open, row, soon } from './reading.ts'
import { violations } from './violations.ts'

test('the library lists the works and opens them; the address says which', async ({ page }) => {
  await open(page)
  await page.getByRole('link', { name: 'Tetrapla: Library' }).click()
  await expect(page).toHaveURL(/#library$/)
  await expect(page).toHaveTitle(/^Library/)
  const works = page.getByRole('main').getByRole('listitem')
  await expect(works).toHaveCount(2)
  await expect(works.nth(0)).toContainText('4 languages · 5 versions · 51 passages')
  await expect(works.nth(0)).toContainText('Last read today')
  await expect(works.nth(1)).toContainText('Not read yet')
  await expect(works.nth(1)).toContainText(/\d{3} languages · \d{3} versions/)
  await works.nth(1).getByRole('link').click()
  await expect(page).toHaveURL(/work=udhr/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Universal Declaration of Human Rights')
  await page.goBack()
  await expect(page).toHaveURL(/#library$/)
  await expect(works.nth(1)).toContainText('Last read today')
})

test('a link to a work opens it with the versions it names, and each work keeps its own view', async ({ page }) => {
  await open(page, '#work=udhr&v=kk.he.ja&row=heading-3')
  expect(await columns(page)).toEqual(['Kazakh', 'Hebrew', 'Japanese'])
  await expect(row(page, 'Heading 3')).toBeInViewport()
  await page.goto('./#library')
  await page.getByRole('link', { name: /Resolution/ }).click()
  await expect.poll(() => columns(page), soon).toContain('English, as found')
  await page.goto('./#library')
  await page.getByRole('link', { name: /Universal Declaration/ }).click()
  await expect.poll(() => columns(page), soon).toEqual(['Kazakh', 'Hebrew', 'Japanese'])
})

test('rows go by article, whatever the language', async ({ page }) => {
  await open(page, '#work=udhr&v=en.ru.zh')
  const numbers = await page.locator('[data-row^="heading-"]').evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('[data-segment]')].map((segment) => (segment instanceof HTMLElement ? segment.dataset['segment'] : ''))))
  expect(numbers).toHaveLength(31)
  for (const ids of numbers) expect(new Set(ids).size).toBe(1)
  await expect(row(page, 'Heading 30').locator('[data-segment]')).toHaveText(['Article 30', /30/, '第三十条'])
})

test('any of its languages can be looked for and added', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, '#work=udhr&v=en.ru')
  await page.getByRole('button', { name: 'Versions', exact: true }).click()
  const chooser = page.getByRole('region', { name: 'Add a language' })
  await expect(chooser.getByRole('status')).toHaveText(/^5\d\d versions$/)
  await chooser.getByRole('searchbox').fill('اردو')
  await chooser.getByRole('button', { name: /^Urdu\b.* ur$/ }).first().click()
  await expect.poll(() => columns(page), soon).toEqual(['English', 'Russian', 'Urdu'])
  await expect(page).toHaveURL(/v=en\.ru\.ur/)
  await page.reload()
  await expect.poll(() => columns(page), soon).toEqual(['English', 'Russian', 'Urdu'])
})

test('right to left and East Asian texts say what they are', async ({ page }) => {
  await open(page, '#work=udhr&v=ar.he.ur.ja.zh-Hant.ko')
  const passages = row(page, 'Paragraph 1.1').locator('[data-segment]')
  expect(await passages.evaluateAll((all) => all.map((one) => [one.getAttribute('lang'), one.getAttribute('dir'), getComputedStyle(one).direction, one.getAttribute('data-script')].join(' ')))).toEqual([
    'ar rtl rtl Arab',
    'he rtl rtl Hebr',
    'ur rtl rtl Arab',
    'ja ltr ltr Jpan',
    'zh-Hant ltr ltr Hant',
    'ko ltr ltr Kore',
  ])
  const lines = await passages.evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).lineHeight) / Number.parseFloat(getComputedStyle(one).fontSize)))
  for (const height of lines) expect(height).toBeGreaterThan(1.7)
})

test("nothing stands in anybody's way", async ({ page }) => {
  await page.goto('./#library')
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2)
  expect(await violations(page)).toEqual([])
  await open(page, '#work=udhr&v=ar.ja&row=heading-1')
  await page.getByRole('button', { name: 'Versions', exact: true }).click()
  await page.getByRole('searchbox', { name: 'Add a language' }).fill('sa')
  expect(await violations(page, [':popover-open', '[data-row="heading-1"]'])).toEqual([])
})
