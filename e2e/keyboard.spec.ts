import { expect } from '@playwright/test'
import { test } from './test.ts'
import { columns, open, row, soon } from './reading.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('read, arrange and follow findings without a pointer', async ({ page }) => {
  await open(page, '#v=en.de')
  const hash = (): string => new URL(page.url()).hash
  await page.keyboard.press('KeyJ')
  await expect(page).toHaveURL(/row=/)
  const start = hash()
  await page.keyboard.press('KeyJ')
  await expect.poll(hash, soon).not.toBe(start)
  await page.keyboard.press('KeyK')
  await expect.poll(hash, soon).toBe(start)
  await test.step('keys go by their place, so that a Cyrillic layout works', async () => {
    // The key of j types "о" in a Russian layout.
    await page.evaluate(() => window.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyJ', key: 'о', bubbles: true })))
    await expect.poll(hash, soon).not.toBe(start)
  })
  await page.keyboard.press('Digit4')
  await expect.poll(() => columns(page), soon).toEqual(['English, as found', 'German', 'Kazakh'])
  await page.keyboard.press('KeyN')
  await expect.poll(hash, soon).toContain('finding=')
  await test.step('the map of keys opens and closes by key', async () => {
    await page.keyboard.press('Shift+Slash')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
  })
})

test('Tab stays within the row being read, then goes on; the focus is never lost', async ({ page }) => {
  await open(page, '#v=en.de.kk&row=paragraph-9')
  await row(page, 'Paragraph 9').getByRole('link', { name: 'Copy link' }).focus()
  await page.keyboard.press('Tab')
  expect(await row(page, 'Paragraph 9').evaluate((element) => element.contains(document.activeElement))).toBe(true)
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.tagName ?? '')
  await page.getByRole('button', { name: 'Kazakh', exact: true }).click()
  await page.getByRole('dialog', { name: 'Kazakh' }).getByRole('button', { name: 'Hide' }).press('Enter')
  await expect.poll(() => columns(page), soon).toHaveLength(2)
  expect(await focused()).not.toBe('BODY')
  await page.getByRole('button', { name: 'Close' }).press('Enter')
  await expect(page.getByRole('complementary')).toHaveCount(0)
  expect(await focused()).not.toBe('BODY')
})
