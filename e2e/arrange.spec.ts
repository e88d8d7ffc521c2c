import { expect, type Page } from '@playwright/test'
import { test } from './test.ts'
import { cell, columns, open, row, soon, topOf } from './reading.ts'

test.use({ viewport: { width: 1440, height: 900 } })

/** Does something and tells by how many pixels the row has moved meanwhile. */
async function moved(page: Page, rowName: string, act: () => Promise<void>): Promise<number> {
  const before = await topOf(page, rowName)
  await act()
  return Math.abs((await topOf(page, rowName)) - before)
}

test('columns are put into another order and hidden: by key, by dragging, from their menu', async ({ page }) => {
  await open(page, '#v=en.de.kk')
  await test.step('Alt with an arrow key moves a column, and the focus goes with it', async () => {
    const head = page.getByRole('button', { name: 'German', exact: true })
    await head.focus()
    await page.keyboard.press('Alt+ArrowRight')
    await expect.poll(() => columns(page), soon).toEqual(['English, as found', 'Kazakh', 'German'])
    await expect(head).toBeFocused()
  })
  await test.step('a column is dragged, and the link says so', async () => {
    await page.getByRole('columnheader', { name: 'Kazakh' }).dragTo(page.getByRole('columnheader', { name: 'English, as found' }))
    await expect.poll(() => columns(page), soon).toEqual(['Kazakh', 'English, as found', 'German'])
    await expect(page).toHaveURL(/v=kk\.en\.de/)
  })
  await test.step('the menu of a column moves and hides it', async () => {
    await page.getByRole('button', { name: 'German', exact: true }).click()
    const menu = page.getByRole('dialog', { name: 'German' })
    await expect(menu).toContainText('Translated from')
    await menu.getByRole('button', { name: 'Move left' }).click()
    await expect.poll(() => columns(page), soon).toEqual(['Kazakh', 'German', 'English, as found'])
    await menu.getByRole('button', { name: 'Hide' }).click()
    await expect.poll(() => columns(page), soon).toEqual(['Kazakh', 'English, as found'])
  })
})

test('the paragraph under the eye stays where it is, whatever is changed', async ({ page }) => {
  await open(page, '#v=en.de.kk.ru&row=paragraph-5')
  const still = async (act: () => Promise<void>): Promise<void> => expect(await moved(page, 'Paragraph 5', act)).toBeLessThanOrEqual(1)
  await still(async () => {
    await page.keyboard.press('Digit4')
    await expect.poll(() => columns(page), soon).toHaveLength(3)
  })
  await still(async () => {
    await page.keyboard.press('Digit2')
    await expect.poll(() => columns(page), soon).toHaveLength(4)
  })
  await still(async () => {
    await page.getByRole('button', { name: 'German', exact: true }).focus()
    await page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(() => columns(page), soon).toEqual(['German', 'English, as found', 'Russian', 'English, revised'])
  })
  await page.getByRole('button', { name: 'Display' }).click()
  await still(async () => {
    await page.getByRole('button', { name: 'Larger text' }).click()
    await page.getByRole('button', { name: 'Larger text' }).click()
  })
  await still(async () => {
    await page.getByRole('checkbox', { name: 'Facts and notes' }).check()
    await expect(row(page, 'Paragraph 5').getByRole('list', { name: 'Facts read' }).first()).toBeVisible()
  })
  await still(async () => {
    await page.getByRole('button', { name: 'Findings and names' }).click()
    await expect(page.getByRole('complementary')).toHaveCount(0)
  })
})

test('another layout or version keeps the paragraph in view', async ({ page }) => {
  await open(page, '#v=en.de.kk.ru&row=recital-k')
  await page.getByRole('button', { name: 'Versions', exact: true }).click()
  await page.getByRole('radio', { name: 'Stacked' }).check()
  await expect(row(page, 'Recital K')).toBeInViewport()
  await page.getByRole('radio', { name: 'Single' }).check()
  await expect(row(page, 'Recital K')).toBeInViewport()
  await page.keyboard.press('Escape')
  const before = await topOf(page, 'Recital K')
  await page.getByRole('group', { name: 'Version to read' }).getByRole('button', { name: 'Russian' }).click()
  await expect(cell(page, 'Recital K', 0)).toContainText('поскольку')
  expect(Math.abs((await topOf(page, 'Recital K')) - before)).toBeLessThanOrEqual(1)
})

test('a row scrolled to by hand is kept too, when it has begun above the window', async ({ page }) => {
  await open(page, '#v=en.de.kk.ru')
  const main = page.getByRole('main')
  await page.getByRole('button', { name: 'Findings and names' }).click()
  await main.hover()
  // Rows out of sight have estimated heights, so the way there takes more than one step.
  await expect(async () => {
    const box = await row(page, 'Recital K').boundingBox()
    const view = await main.boundingBox()
    if (!box || !view) throw new Error('not drawn')
    await page.mouse.wheel(0, box.y - view.y + 20)
    await expect(page).toHaveURL(/row=recital-k/, { timeout: 1000 })
  }).toPass(soon)
  await expect(page).toHaveURL(/row=recital-k/)
  await page.keyboard.press('Digit3')
  await expect.poll(() => columns(page), soon).toHaveLength(3)
  const box = await row(page, 'Recital K').boundingBox()
  const view = await main.boundingBox()
  if (!box || !view) throw new Error('not drawn')
  const line = view.y + view.height * 0.3
  expect(box.y).toBeLessThan(line)
  expect(box.y + box.height).toBeGreaterThan(line)
})

test('another version is shown in place, for as long as Shift with its number or its sign is held', async ({ page }) => {
  await open(page, '#v=en.de&layout=single&read=de&row=paragraph-7')
  await expect(cell(page, 'Paragraph 7', 0)).toContainText('fordert')
  await page.keyboard.down('Shift')
  await page.keyboard.down('Digit5')
  await expect(cell(page, 'Paragraph 7', 0)).toContainText('призывает')
  await page.keyboard.up('Digit5')
  await page.keyboard.up('Shift')
  await expect(cell(page, 'Paragraph 7', 0)).toContainText('fordert')
  await row(page, 'Paragraph 7').getByRole('button', { name: 'Hold to see Kazakh' }).hover()
  await page.mouse.down()
  await expect(cell(page, 'Paragraph 7', 0)).toContainText('шақырады')
  await page.mouse.up()
  await expect(cell(page, 'Paragraph 7', 0)).toContainText('fordert')
})

test('two English versions are compared word by word, in either column', async ({ page }) => {
  await open(page, '#v=en.en-revised.de&row=citation-8')
  await page.getByRole('button', { name: 'English, revised' }).click()
  await page.getByRole('combobox', { name: 'Show word differences from' }).selectOption({ label: 'English, as found' })
  await expect(cell(page, 'Citation 8', 1).getByRole('deletion').filter({ hasText: 'based on' })).toBeVisible()
  await expect(cell(page, 'Citation 8', 1).getByRole('insertion').filter({ hasText: 'having regard to' })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'English, as found' }).click()
  await page.getByRole('dialog', { name: 'English, as found' }).getByRole('combobox', { name: 'Show word differences from' }).selectOption({ label: 'English, revised' })
  await expect(cell(page, 'Citation 8', 0).getByRole('insertion').filter({ hasText: 'based on' })).toBeVisible()
})
