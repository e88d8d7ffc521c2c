import { expect } from '@playwright/test'
import { test } from './test.ts'
import { cell, open } from './reading.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('one spelling for the page; the printed form is a hover away', async ({ page }) => {
  await open(page, '#v=en.de.kk.ru&row=paragraph-4')
  await expect(cell(page, 'Paragraph 4', 1)).toContainText('Max Bokajew')
  await page.getByRole('combobox', { name: 'Names' }).selectOption({ label: 'As in the English press' })
  await expect(cell(page, 'Paragraph 4', 1)).toContainText('Max Bokayev')
  await expect(page).toHaveURL(/names=en/)
  await cell(page, 'Paragraph 4', 1).getByRole('button', { name: 'Max Bokayev' }).hover()
  await expect(page.getByRole('status').filter({ hasText: 'Printed here: Max Bokajew' })).toBeVisible()
})

test('a romanization spells names in Cyrillic versions too', async ({ page }) => {
  await open(page, '#v=kk.ru&row=paragraph-4')
  await page.getByRole('combobox', { name: 'Names' }).selectOption({ label: 'Kazakh Latin 2021' })
  await expect(cell(page, 'Paragraph 4', 0)).toContainText(/Maks Boqaev/)
})

test('pointing at a name lights all its mentions and says every spelling', async ({ page }) => {
  await open(page, '#v=en.de.kk.ru&row=paragraph-4')
  await cell(page, 'Paragraph 4', 2).getByRole('button', { name: /Арон Атабек/ }).hover()
  const card = page.getByRole('status').filter({ hasText: 'Aron Atabek' })
  await expect(card).toContainText('Арон Атабек')
  await expect(card).toContainText('Арона Атабека')
  const lit = page.getByRole('main').locator('[data-lit]')
  await expect(lit).toHaveCount(4)
  await page.keyboard.press('Escape')
  await expect(card).toHaveCount(0)
})

test('the keyboard reaches the names of the row being read', async ({ page }) => {
  await open(page, '#v=de.ru&row=paragraph-4')
  const name = cell(page, 'Paragraph 4', 0).getByRole('button', { name: 'Aron Atabek' })
  await name.focus()
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'Names' })
  await expect(panel.getByRole('button', { name: /Aron Atabek/ })).toHaveAttribute('aria-expanded', 'true')
  await panel.getByRole('button', { name: /^Paragraph 4/ }).click()
  await expect(page).toHaveURL(/row=paragraph-4/)
})
