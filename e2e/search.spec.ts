import { readFileSync } from 'node:fs'
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './test.ts'
import { unzipSync } from 'fflate'
import { open, row, soon } from './reading.ts'
import { violations } from './violations.ts'

test.use({ viewport: { width: 1440, height: 900 } })

const box = (page: Page): Locator => page.getByRole('searchbox', { name: 'Search all versions' })
const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Search' })
const status = (page: Page): Locator => panel(page).getByRole('status')

/** What is marked in the text: the hit one was led to, or the others. */
const marked = (page: Page, name: 'search-hit' | 'search-hit-current'): Promise<string[]> => page.evaluate((mark) => [...(CSS.highlights.get(mark) ?? [])].map((range) => (range instanceof Range ? range.toString() : '')), name)

/** How many texts this browser keeps an index of. */
const keptIndexes = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('tetrapla-search')
        opening.addEventListener('error', () => reject(new Error('cannot be opened')))
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('values').objectStore('values').count()
          counting.addEventListener('success', () => {
            opening.result.close()
            resolve(counting.result)
          })
        })
      }),
  )

test('a name typed on a Russian keyboard is found in every version, gone through, and in the link', async ({ page }) => {
  await open(page, '#v=en.de.kk.ru')
  await page.keyboard.press('Slash')
  await expect(box(page)).toBeFocused()
  await page.keyboard.insertText('Кушакбаев')
  await expect(status(page)).toContainText('15 hits in 3 rows')
  await expect(status(page)).toContainText('Taken for the name: Nurbek Kushakbayev')
  await expect(panel(page).getByRole('list', { name: 'Hits by version' }).getByRole('button')).toHaveText(['English, as found 3', 'English, revised 3', 'German 3', 'Kazakh 3', 'Russian 3'])
  await expect.poll(() => marked(page, 'search-hit'), soon).toContain('Нұрбек Құшақбаев')
  await box(page).press('Enter')
  await expect.poll(() => marked(page, 'search-hit-current'), soon).toEqual(['Nýrbek Qýshaqbaev'])
  await expect(row(page, 'Recital F')).toBeInViewport()
  await box(page).press('Enter')
  await expect.poll(() => marked(page, 'search-hit-current'), soon).toEqual(['Nurbek Kuschakbajew'])
  await box(page).press('Shift+Enter')
  await page.getByRole('main').focus()
  await page.keyboard.press('Comma')
  await expect(page.getByRole('button', { name: '15 of 15' })).toBeVisible()
  await expect(row(page, 'Paragraph 6')).toBeInViewport()
  await expect(page).toHaveURL(/find=%D0%9A/)
  await page.reload()
  await expect(box(page)).toHaveValue('Кушакбаев')
  await expect(status(page)).toContainText('15 hits in 3 rows')
  // Made once, kept, and taken again: another name would be a second one.
  await expect.poll(() => keptIndexes(page), soon).toBe(1)
  await box(page).press('Escape')
  await expect(box(page)).toHaveValue('')
  await expect.poll(() => marked(page, 'search-hit'), soon).toEqual([])
  await expect(page).not.toHaveURL(/find=/)
})

test('a date is found by value; a broken expression is explained, one without end given up, and the search goes on', async ({ page }) => {
  await open(page, '#v=en.de.kk.ru')
  await box(page).fill('12.12.2017')
  await expect(status(page)).toContainText('10 hits in 2 rows')
  expect((await marked(page, 'search-hit')).toSorted()).toContain('2017 жылғы 12 желтоқсандағы')
  await box(page).fill('/(un/')
  await expect(status(page)).toContainText('This is no valid regular expression')
  await box(page).fill('/(\\p{L}+\\s?)+#/')
  await expect(status(page)).toContainText('was given up', { timeout: 15_000 })
  await box(page).fill('/\\barrest\\w+/i')
  await expect(status(page)).toContainText(/\d+ hits in/)
  await box(page).fill('detention*')
  await panel(page).getByRole('checkbox', { name: 'Whole words only' }).check()
  await expect(page).toHaveURL(/words=whole/)
  await panel(page).getByRole('button', { name: 'English, revised: 8, to the first' }).click()
  await expect.poll(() => marked(page, 'search-hit-current'), soon).toEqual(['Detention'])
  await expect(page.getByRole('columnheader', { name: 'English, revised' })).toBeVisible()
})

test('rows are found by what a version contains and another does not', async ({ page }) => {
  await open(page, '#v=en.kk')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await panel(page).getByRole('button', { name: 'Add a condition' }).click()
  await panel(page).getByRole('searchbox', { name: 'Words looked for' }).fill('arbitrary')
  await panel(page).getByRole('button', { name: 'Add a condition' }).click()
  await panel(page).getByRole('combobox', { name: 'Version' }).nth(1).selectOption('Kazakh')
  await panel(page).getByRole('searchbox', { name: 'Words looked for' }).nth(1).fill('қисынсыз')
  await expect(panel(page).getByRole('combobox', { name: 'Condition' }).nth(1)).toHaveValue('lacks')
  await expect(status(page)).toContainText('7 hits in 5 rows')
  await expect(panel(page).getByRole('list', { name: 'Rows found' }).getByRole('heading')).toHaveText(['Recital D', 'Recital H', 'Recital N', 'Paragraph 5', 'Paragraph 8'])
  await expect(page).toHaveURL(/where=en%20has%20arbitrary%0Akk%20lacks/)
  await page.reload()
  await expect(status(page)).toContainText('7 hits in 5 rows')
  await panel(page).getByRole('combobox', { name: 'Condition' }).first().selectOption('does not contain')
  await expect(status(page)).toContainText(/\d+ rows/)
  await panel(page).getByRole('button', { name: 'Remove this condition' }).first().click()
  await expect(panel(page).getByRole('searchbox', { name: 'Words looked for' })).toHaveValue('қисынсыз')
})

test('the concordance is sorted by neighbours and saved as a table', async ({ page }) => {
  await open(page, '#v=en.kk&find=%22human%20rights%22')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await panel(page).getByRole('button', { name: 'Concordance' }).click()
  const table = page.getByRole('dialog', { name: /^Concordance/ })
  await expect(table.getByRole('columnheader')).toHaveText(['Place', 'Version', 'Left context', 'Hit', 'Right context'])
  await table.getByRole('combobox', { name: 'Sort by' }).selectOption('word after')
  const after = table.locator('.kwic-right')
  await expect.poll(async () => {
    const words = (await after.allTextContents()).map((text) => text.toLowerCase().replace(/[^\p{L} ]/gu, '').trim())
    return words.length > 5 && words.every((word, index) => index === 0 || (words[index - 1] ?? '') <= word)
  }, soon).toBe(true)
  await expect(table.getByText('адам құқықтары').first()).toBeVisible()
  const save = async (form: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), table.getByRole('button', { name: `Save as ${form}` }).click()])
    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) }
  }
  const tsv = await save('TSV')
  expect(tsv.name).toBe('kazakhstan-2019-concordance.tsv')
  expect(tsv.content.toString('utf8').split('\n')[0]).toBe('Place\tVersion\tLeft context\tHit\tRight context\tEnglish, as found\tEnglish, revised\tGerman\tKazakh\tRussian')
  const sheet = unzipSync((await save('XLSX')).content)['xl/worksheets/sheet1.xml']
  expect(Buffer.from(sheet ?? []).toString('utf8')).toContain('human rights')
  await table.getByRole('button', { name: 'Citation 7' }).first().click()
  await expect(table).toBeHidden()
  await expect(row(page, 'Citation 7')).toBeInViewport()
})

test('on a phone a button opens the box, and nothing is wider than the window', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await open(page, '#v=en.de&layout=single&read=de')
  await expect(box(page)).toBeHidden()
  await page.getByRole('button', { name: 'Search all versions' }).click()
  await expect(box(page)).toBeFocused()
  await box(page).fill('Haft')
  await box(page).press('Enter')
  await expect.poll(() => marked(page, 'search-hit-current'), soon).toEqual(['Haft'])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await page.getByRole('button', { name: 'Show all hits' }).click()
  await panel(page).getByRole('button', { name: 'Concordance' }).click()
  expect(await page.getByRole('dialog', { name: /^Concordance/ }).evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
})

test('box, panel and concordance have no fault axe knows', async ({ page }) => {
  await open(page, '#v=en.kk&find=detention&where=kk%20lacks%20zzz')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await panel(page).getByText('What can be typed').click()
  await expect(status(page)).toContainText(/\d+ hits/)
  await box(page).press('Enter')
  await expect(panel(page).locator('[aria-current]')).toBeVisible()
  // Rows found are alike, and so are hits; axe takes its time with every one.
  expect(await violations(page, ['.side-panel', '.top-bar'], ['.side-panel li:nth-child(n+9)'])).toEqual([])
  await panel(page).getByRole('button', { name: 'Concordance' }).click()
  await expect(page.getByRole('dialog').getByRole('rowheader').first()).toBeVisible()
  expect(await violations(page, 'dialog.concordance', ['.concordance tbody:nth-of-type(n+9)'])).toEqual([])
})
