import { expect } from '@playwright/test'
import { test } from './test.ts'
import { columns, open, soon } from './reading.ts'

test.describe('the language of the interface', () => {
  test.use({ locale: 'kk-KZ' })
  test('is the browser’s first choice that is spoken', async ({ page }) => {
    await open(page)
    await expect(page.locator('html')).toHaveAttribute('lang', 'kk')
    await expect(page.getByRole('navigation', { name: 'Мазмұны' })).toBeVisible()
  })
})

test('changes on request, is kept, and leaves the texts alone', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, '#v=en.kk')
  await page.getByRole('combobox', { name: 'Language of this page' }).selectOption({ label: 'Русский' })
  await expect(page.getByRole('navigation', { name: 'Содержание' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(page).toHaveTitle(/Казахстан/)
  expect(await columns(page)).toEqual(['Английский, из сети', 'Казахский'])
  await page.reload()
  await expect(page.getByRole('navigation', { name: 'Содержание' })).toBeVisible()
})

test('text size, colours and versions are kept; a link wins over them, with a way back', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page)
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('radio', { name: 'Dark' }).check()
  await page.getByRole('button', { name: 'Larger text' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Digit1')
  await expect.poll(() => columns(page), soon).toHaveLength(3)
  await page.goto('about:blank')
  await open(page)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.locator('html')).toHaveAttribute('data-text-size', '3')
  expect(await columns(page)).toEqual(['German', 'Kazakh', 'Russian'])

  await page.goto('about:blank')
  await open(page, '#v=ru.en&row=recital-c')
  expect(await columns(page)).toEqual(['Russian', 'English, as found'])
  await page.getByRole('button', { name: 'Back to my own view' }).click()
  await expect.poll(() => columns(page), soon).toEqual(['German', 'Kazakh', 'Russian'])
  await expect(page.getByRole('row', { name: /Recital C/ })).toBeInViewport()
  await expect(page.getByRole('button', { name: 'Back to my own view' })).toHaveCount(0)
})
