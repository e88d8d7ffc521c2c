import { expect } from '@playwright/test'
import { test } from './test.ts'
import { open } from './reading.ts'

test('paper has the versions in columns and the findings as numbered notes, and nothing of the page’s own', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, '#v=en.de.kk&layout=stacked&row=paragraph-4')
  // What the browser takes is what stands when the event is over.
  await page.evaluate(() => {
    window.addEventListener('beforeprint', () => {
      const noted = [...document.querySelectorAll<HTMLElement>('[data-note]')].map((mark) => mark.dataset['note'] ?? '')
      window.name = JSON.stringify({ notes: document.querySelectorAll('.print-notes li').length, numbers: [...new Set(noted.flatMap((note) => note.split(', ').map(Number)))], layout: document.querySelector('main')?.className })
    })
  })
  const pdf = await page.pdf({ preferCSSPageSize: true })
  const { notes, numbers, layout }: { notes: number; numbers: number[]; layout: string } = JSON.parse(await page.evaluate(() => window.name))
  expect(layout).toContain('reading-columns')
  expect(notes).toBeGreaterThan(10)
  expect(numbers.length).toBeGreaterThan(notes * 0.8)
  expect(Math.max(...numbers)).toBeLessThanOrEqual(notes)
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(4)
  // Afterwards the page is what it was.
  await expect(page.locator('.print-notes')).toHaveCount(0)
  await expect(page.locator('[data-note]')).toHaveCount(0)
  await expect(page.getByRole('main')).toHaveClass(/reading-stacked/)

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  for (const hidden of [page.getByRole('banner'), page.getByRole('button', { name: 'Display' }), page.getByRole('complementary')]) await expect(hidden).toBeHidden()
  await expect(page.locator('.print-running').first()).toBeVisible()
  // Heads and rows stand in the same columns.
  const lefts = await page.locator('.head-row, [data-row="title"], [data-row="paragraph-4"]').evaluateAll((rows) => rows.map((one) => [...one.children].map((child) => Math.round(child.getBoundingClientRect().left)).join(' ')))
  expect(new Set(lefts).size).toBe(1)
  expect((await page.locator('[data-row="paragraph-4"] .row-head').boundingBox())?.width).toBeLessThan(60)
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)')
})
