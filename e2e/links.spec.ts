import { expect, type Page } from '@playwright/test'
import { test } from './test.ts'
import { open, soon } from './reading.ts'

/** What is painted under a name, in the order of the versions. */
const painted = (page: Page, name: string): Promise<string[]> =>
  page.evaluate((key) => [...(CSS.highlights.get(key) ?? [])].flatMap((range) => (range instanceof Range ? [range.toString()] : [])), name)

const caption = (page: Page) => page.getByRole('status').filter({ hasText: '↔' })

async function switchOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByLabel('Light up words and their counterparts').check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('status').filter({ hasText: 'Learning the words' })).toBeVisible()
}

/** The middle of a word's first place in a passage. */
async function placeOf(page: Page, row: string, version: string, word: string): Promise<{ readonly x: number; readonly y: number }> {
  return page.locator(`[data-row="${row}"] [data-version="${version}"] [data-segment]`).evaluate((segment, wanted) => {
    const walker = document.createTreeWalker(segment, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const at = walker.currentNode.textContent?.indexOf(wanted) ?? -1
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(walker.currentNode, at)
      range.setEnd(walker.currentNode, at + wanted.length)
      const { x, y, width, height } = range.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2 }
    }
    throw new Error(`no “${wanted}”`)
  }, word)
}

test('a word lights its counterparts in every version, by pointer and by keys, and says them; words without one are marked when asked for', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, '#v=en-revised.de.kk.ru&row=recital-h')
  await page.keyboard.press('.')
  expect(await painted(page, 'word')).toEqual([])
  await switchOn(page)
  const { x, y } = await placeOf(page, 'recital-h', 'en-revised', 'Tulbayev')
  await page.mouse.move(x, y)
  await expect(caption(page)).toContainText('Tulbajew', { timeout: 60_000 })
  await expect(caption(page)).toContainText('Тұлбаев')
  expect(await painted(page, 'word')).toEqual(['Tulbayev'])
  expect(await painted(page, 'word-3')).toEqual(['Tulbajew', 'Тұлбаев', 'Тулбаев'])

  await page.mouse.move(0, 0)
  await expect(caption(page)).toBeHidden()
  for (let step = 0; step < 4; step++) await page.keyboard.press('.')
  await expect(caption(page)).toContainText('Religions')
  expect(await painted(page, 'word')).toEqual(['religion'])
  await page.keyboard.press('Shift+.')
  await expect.poll(() => painted(page, 'word'), soon).toEqual(['Religions'])
  await page.keyboard.press('Escape')
  expect(await painted(page, 'word')).toEqual([])
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Next and previous word')
  await page.keyboard.press('Escape')

  // Words without a counterpart are marked when asked for, and no longer when the words are switched off.
  expect(await painted(page, 'word-unlinked')).toEqual([])
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByLabel('Mark words without a counterpart').check()
  await page.keyboard.press('Escape')
  await expect.poll(async () => (await painted(page, 'word-unlinked')).length, soon).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByLabel('Light up words and their counterparts').uncheck()
  await expect.poll(() => painted(page, 'word-unlinked'), soon).toEqual([])
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  test('a word tapped says what answers it in the versions out of sight', async ({ page }) => {
    await open(page, '#v=en-revised&layout=single&read=en-revised&row=recital-h')
    await page.getByRole('button', { name: 'Display' }).tap()
    await page.getByLabel('Light up words and their counterparts').tap()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('status').filter({ hasText: 'Learning the words' })).toBeVisible()
    const { x, y } = await placeOf(page, 'recital-h', 'en-revised', 'authorities')
    await page.touchscreen.tap(x, y)
    await expect(caption(page)).toContainText('Behörden', { timeout: 60_000 })
    await expect(caption(page)).toContainText('билік органдары')
    await expect(caption(page)).toContainText('властями')
  })
})
