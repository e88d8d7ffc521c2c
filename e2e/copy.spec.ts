import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './test.ts'
import { cell, open, row } from './reading.ts'

test.use({ viewport: { width: 1440, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] })

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

/** Selects with the mouse from the start of one cell's text to the end of another's. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  // Rows drawn later move those below them until all are as they should be.
  await expect(page.getByRole('main')).toHaveAttribute('data-marks', 'shown')
  const [start, end] = [await from.boundingBox(), await to.boundingBox()]
  if (!start || !end) throw new Error('not drawn')
  await page.mouse.move(start.x + 2, start.y + 4)
  await page.mouse.down()
  await page.mouse.move(start.x + 60, start.y + 20)
  await page.mouse.move(end.x + end.width - 2, end.y + end.height - 2, { steps: 5 })
  await page.mouse.up()
}

test('a selection, a row and a link are copied', async ({ page, context }) => {
  await open(page, '#v=en-revised.de.kk&row=citation-6')
  await test.step('a selection gives the column where it began, not its neighbours', async () => {
    await drag(page, cell(page, 'Citation 6', 1).getByRole('paragraph'), cell(page, 'Citation 7', 1).getByRole('paragraph'))
    await page.keyboard.press('ControlOrMeta+c')
    const text = await clipboard(page)
    expect(text).toContain('unter Hinweis auf')
    expect(text).not.toMatch(/having regard/)
    expect(text).not.toMatch(/\p{Script=Cyrillic}/u)
  })
  await test.step('a row is copied in the versions shown, with its source and link', async () => {
    await row(page, 'Recital B').getByRole('button', { name: 'Copy Recital B' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Copied with source' })).toBeVisible()
    const text = await clipboard(page)
    expect(text).toContain('Venice Commission')
    expect(text).toContain('Венеция комиссиясы')
    expect(text).toMatch(/P8_TA\(2019\)0203, Recital B\nhttp.*row=recital-b/)
  })
  await test.step('every row has a link to copy, which lands there', async () => {
    await row(page, 'Paragraph 12').getByRole('link', { name: 'Copy link to Paragraph 12' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible()
    const fresh = await context.newPage()
    await fresh.goto(await clipboard(page))
    await expect(row(fresh, 'Paragraph 12')).toBeInViewport()
  })
})

test('what is copied is what is printed: names as they stand there, no words of the compared version', async ({ page }) => {
  await open(page, '#v=de.en-revised&names=en&diff=en-revised~en&row=paragraph-4')
  const german = cell(page, 'Paragraph 4', 0).getByRole('paragraph')
  await expect(german).toContainText('Max Bokayev')
  await drag(page, german, german)
  await page.keyboard.press('ControlOrMeta+c')
  expect(await clipboard(page)).toContain('Max Bokajew')
  expect(await clipboard(page)).not.toContain('Bokayev')

  const english = cell(page, 'Citation 8', 1).getByRole('paragraph')
  await english.scrollIntoViewIfNeeded()
  await expect(english.getByRole('deletion').first()).toBeVisible()
  await drag(page, english, english)
  await page.keyboard.press('ControlOrMeta+c')
  expect(await clipboard(page)).toContain('having regard to')
  expect(await clipboard(page)).not.toContain('based on')
})
