import { expect } from '@playwright/test'
import { test } from './test.ts'
import { cell, open } from './reading.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('a name says all its spellings, and the page takes one of them', async ({ page }) => {
  await open(page, '#v=en.de.kk.ru&row=paragraph-4')
  await test.step('pointing at a name lights all its mentions and says every spelling', async () => {
    await cell(page, 'Paragraph 4', 2).getByRole('button', { name: /Арон Атабек/ }).hover()
    const card = page.getByRole('status').filter({ hasText: 'Aron Atabek' })
    await expect(card).toContainText('Арон Атабек')
    await expect(card).toContainText('Арона Атабека')
    await expect(page.getByRole('main').locator('[data-lit]')).toHaveCount(4)
    await page.keyboard.press('Escape')
    await expect(card).toHaveCount(0)
  })
  await test.step('one spelling for the page; the printed form is a hover away', async () => {
    await expect(cell(page, 'Paragraph 4', 1)).toContainText('Max Bokajew')
    await page.getByRole('combobox', { name: 'Names' }).selectOption({ label: 'As in the English press' })
    await expect(cell(page, 'Paragraph 4', 1)).toContainText('Max Bokayev')
    await expect(page).toHaveURL(/names=en/)
    await cell(page, 'Paragraph 4', 1).getByRole('button', { name: 'Max Bokayev' }).hover()
    await expect(page.getByRole('status').filter({ hasText: 'Printed here: Max Bokajew' })).toBeVisible()
    await page.keyboard.press('Escape')
  })
  await test.step('a romanization spells names in Cyrillic versions too', async () => {
    await page.getByRole('combobox', { name: 'Names' }).selectOption({ label: 'Kazakh Latin 2021' })
    await expect(cell(page, 'Paragraph 4', 2)).toContainText(/Maks Boqaev/)
  })
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
