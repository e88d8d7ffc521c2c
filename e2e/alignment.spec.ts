import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './test.ts'
import { open, soon } from './reading.ts'
import { violations } from './violations.ts'

/** Opens the rows and waits until each is weighed. */
async function openRows(page: Page, hash = '#v=en.de&mode=align&row=recital-b'): Promise<void> {
  await page.goto(`./${hash}`)
  await weighed(page)
}

const weighed = (page: Page): Promise<void> => expect(page.getByRole('main', { name: 'Alignment' })).toHaveAttribute('data-weighed', '', { timeout: 20_000 })
const tool = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true })
const rowOf = (page: Page, id: string): Locator => page.locator(`[data-row="${id}"]`)

/** The passages of a row, by version: `en: recital-b recital-c`. */
const cells = (page: Page, id: string): Promise<string[]> =>
  rowOf(page, id).locator('[data-version]').evaluateAll((all) => all.map((cell) => `${cell.getAttribute('data-version')}: ${[...cell.querySelectorAll('[data-passage]')].map((one) => one.getAttribute('data-passage')).join(' ')}`))

const passage = (page: Page, version: string, id: string): Locator => page.locator(`[data-version="${version}"] [data-passage="${id}"]`)

test('the text and its rows are two views of one thing; the text shows mended rows, and findings follow them', async ({ page }) => {
  await open(page, '#v=en.de&row=recital-b')
  await tool(page, 'Alignment').click()
  await expect(page).toHaveURL(/mode=align/)
  await expect(rowOf(page, 'recital-b')).toBeInViewport()
  await weighed(page)
  await expect(rowOf(page, 'recital-b')).toContainText(/sure\s+\d+\s*%/)
  await expect(rowOf(page, 'recital-b').getByRole('rowheader')).toContainText(/names|numbers|words/)
  await expect(rowOf(page, 'paragraph-10')).toContainText('No version has a 10')
  await passage(page, 'en', 'citation-3').click()
  await tool(page, 'Merge with next').click()
  await tool(page, 'Alignment').click()
  await expect(page.getByRole('main', { name: 'Text' })).toBeVisible()
  await expect(page.getByRole('main', { name: 'Text' }).locator('[data-row="citation-3"] td').first().locator('[data-segment]')).toHaveCount(2)
  await expect(page.getByRole('complementary', { name: 'Findings' }).getByRole('heading', { name: 'Citation 4' })).toHaveCount(0)
})

test('passages are merged, split, moved and unlinked, and every step is undone', async ({ page }) => {
  await openRows(page, '#v=en.de.kk.ru&mode=align&row=recital-b')
  const asTheIdsSay = (id: string): string[] => ['en', 'de', 'kk', 'ru'].map((version) => `${version}: ${id}`)
  await test.step('a passage is dragged to another row', async () => {
    await passage(page, 'ru', 'recital-c').dragTo(passage(page, 'ru', 'recital-b'))
    expect(await cells(page, 'recital-b')).toEqual(['en: recital-b', 'de: recital-b', 'kk: recital-b', 'ru: recital-b recital-c'])
    await tool(page, 'Undo').click()
    expect(await cells(page, 'recital-b')).toEqual(asTheIdsSay('recital-b'))
  })
  await test.step('rows are merged and split, and every step is undone and done again', async () => {
    await passage(page, 'en', 'recital-b').click()
    await tool(page, 'Merge with next').click()
    const merged = ['en: recital-b recital-c', 'de: recital-b recital-c', 'kk: recital-b recital-c', 'ru: recital-b recital-c']
    expect(await cells(page, 'recital-b')).toEqual(merged)
    await expect(rowOf(page, 'recital-b')).toContainText('set by hand')
    await expect(rowOf(page, 'recital-c')).toHaveCount(0)
    await passage(page, 'de', 'recital-c').click()
    await tool(page, 'Split here').click()
    expect(await cells(page, 'recital-c')).toEqual(asTheIdsSay('recital-c'))
    await tool(page, 'Undo').click()
    expect(await cells(page, 'recital-b')).toEqual(merged)
    await tool(page, 'Undo').click()
    expect(await cells(page, 'recital-b')).toEqual(asTheIdsSay('recital-b'))
    await tool(page, 'Redo').click()
    expect(await cells(page, 'recital-b')).toEqual(merged)
    await tool(page, 'Undo').click()
  })
  await test.step('the keyboard alone goes from passage to passage, moves, merges, unlinks and undoes', async () => {
    await passage(page, 'en', 'recital-b').focus()
    await page.keyboard.press('ArrowRight')
    await expect(passage(page, 'de', 'recital-b')).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(passage(page, 'de', 'recital-c')).toBeFocused()
    await page.keyboard.press('Alt+ArrowUp')
    expect(await cells(page, 'recital-b')).toEqual(['en: recital-b', 'de: recital-b recital-c', 'kk: recital-b', 'ru: recital-b'])
    await expect(passage(page, 'de', 'recital-c')).toBeFocused()
    await page.keyboard.press('u')
    expect(await cells(page, 'recital-b')).toEqual(asTheIdsSay('recital-b'))
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    expect(await cells(page, 'recital-c')).toEqual(asTheIdsSay('recital-c'))
    await passage(page, 'kk', 'recital-c').focus()
    await page.keyboard.press('m')
    expect(await cells(page, 'recital-c')).toContain('kk: recital-c recital-d')
    await page.keyboard.press('Control+z')
  })
})

test('corrections stay in this browser, are saved as a file and opened from one', async ({ page }) => {
  await openRows(page)
  await passage(page, 'en', 'recital-b').click()
  await tool(page, 'Merge with next').click()
  await page.reload()
  await weighed(page)
  expect(await cells(page, 'recital-b')).toContain('en: recital-b recital-c')
  const [download] = await Promise.all([page.waitForEvent('download'), tool(page, 'Save alignment.json').click()])
  expect(download.suggestedFilename()).toBe('alignment.json')
  const saved = await readFile(await download.path(), 'utf8')
  expect(JSON.parse(saved)).toEqual({
    rows: [{ cells: Object.fromEntries(['en', 'en-revised', 'de', 'kk', 'ru'].map((version) => [version, ['recital-b', 'recital-c']])), pinned: true }],
    moves: [],
  })
  await tool(page, 'Drop all corrections').click()
  expect(await cells(page, 'recital-b')).toContain('en: recital-b')
  const file = (text: string) => ({ name: 'alignment.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await page.getByRole('main').locator('input[type=file]').setInputFiles(file(saved))
  await expect(rowOf(page, 'recital-c')).toHaveCount(0)
  await page.getByRole('main').locator('input[type=file]').setInputFiles(file('{"rows":[{"cells":{"en":["recital-z"]}}]}'))
  await expect(page.getByRole('alert')).toContainText('recital-z')
})

test('aligning again from a row puts right what is wrong below it and leaves what was set by hand', async ({ page }) => {
  await openRows(page)
  // Everything from C on is one row off in German; B was held to be right.
  await passage(page, 'en', 'recital-b').click()
  await tool(page, 'Mark as right').click()
  await passage(page, 'de', 'recital-d').click()
  await tool(page, 'Move down').click()
  await passage(page, 'de', 'recital-g').click()
  await tool(page, 'Move up').click()
  await tool(page, 'Take the mark away').click()
  expect(await cells(page, 'recital-d')).toContain('de: ')
  for (const wrong of ['recital-d', 'recital-e', 'recital-f', 'recital-g']) {
    await passage(page, 'en', wrong).click()
    if (await tool(page, 'Take the mark away').isVisible()) await tool(page, 'Take the mark away').click()
  }
  await passage(page, 'en', 'recital-d').click()
  await tool(page, 'Align again from here').click()
  await expect.poll(() => cells(page, 'recital-d'), { ...soon, timeout: 20_000 }).toContain('de: recital-d')
  expect(await cells(page, 'recital-g')).toContain('de: recital-g')
  await expect(rowOf(page, 'recital-b')).toContainText('set by hand')
})

test('the dot plot shows gaps and jumps, leads to them, and says them in words', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openRows(page)
  await passage(page, 'de', 'recital-b').click()
  await tool(page, 'Unlink').click()
  await tool(page, 'Dot plot').click()
  const plot = page.getByRole('region', { name: 'Dot plot' })
  await expect(plot.getByRole('img', { name: /Only in English, as found: 1\. Only in German: 1\. Out of order: 0\./ })).toBeVisible()
  await plot.getByRole('button', { name: 'Recital B: only in English, as found' }).click()
  await expect(rowOf(page, 'recital-b')).toBeInViewport()
  const { width, height } = (await plot.getByRole('img').boundingBox()) ?? { width: 0, height: 0 }
  await plot.getByRole('img').click({ position: { x: width - 4, y: height - 4 } })
  await expect(page).toHaveURL(/row=footnote-8/)
  await expect(rowOf(page, 'footnote-8')).toBeInViewport()
})

test('a block that stands elsewhere is offered as a move', async ({ page }) => {
  await page.route('**/texts/kazakhstan-2019/de.md', async (route) => {
    const lines = (await (await route.fetch()).text()).split('\n').filter((line) => line !== '')
    const from = lines.findIndex((line) => line.endsWith('{#recital-d}'))
    const block = lines.splice(from, 4).map((line, index) => line.replace(/\{#.*\}$/, `{#text-${index + 1}}`))
    await route.fulfill({ contentType: 'text/plain; charset=utf-8', body: [...lines, ...block].join('\n') })
  })
  await openRows(page)
  const offers = page.getByRole('region', { name: 'Passages that seem to stand elsewhere' })
  await expect(offers.getByRole('listitem')).toHaveCount(1)
  await expect(offers).toContainText('German: 4 passages from Passage D on seem to belong to Recital D')
  await offers.getByRole('button', { name: 'Move it there' }).click()
  expect(await cells(page, 'recital-d')).toContain('de: text-1')
  expect(await cells(page, 'recital-g')).toContain('de: text-4')
  await expect(offers).toHaveCount(0)
  await tool(page, 'Undo').click()
  expect(await cells(page, 'recital-d')).toContain('de: ')
})

test('doubtful rows come first when asked for', async ({ page }) => {
  await openRows(page, '#work=udhr&v=en.ar&mode=align')
  await page.getByLabel('Doubtful rows first').check()
  const shares = await page.locator('.sureness-level .count').evaluateAll((all) => all.map((one) => Number.parseInt(one.textContent ?? '', 10)))
  expect(shares.length).toBeGreaterThan(80)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
})

test('a sentence lights up with its counterparts, by pointer and by key, while that is switched on', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, '#v=en.de.kk.ru&row=recital-d')
  const lit = (): Promise<string[]> => page.evaluate(() => [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map((range) => (range instanceof Range ? range.toString() : ''))))
  await page.keyboard.press(']')
  expect(await lit()).toEqual([])
  await tool(page, 'Display').click()
  await page.getByLabel('Light up sentences and their counterparts').check()
  await page.keyboard.press('Escape')
  const box = await page.locator('[data-row="recital-d"] [data-version="de"] [data-segment]').boundingBox()
  if (!box) throw new Error('no passage')
  await page.mouse.move(box.x + 120, box.y + 100)
  await expect.poll(async () => (await lit()).length, soon).toBe(4)
  const [english = '', german = '', kazakh = '', russian = ''] = await lit()
  for (const words of [english, german, kazakh, russian]) expect(words).toContain('2016')
  await expect(page.getByText('Sentence 2 of 4')).toBeVisible()
  await page.keyboard.press(']')
  await expect(page.getByText('Sentence 3 of 4')).toBeVisible()
  expect((await lit())[0]).toContain('Working Group')
})

test('a sentence without counterpart says so', async ({ page }) => {
  await open(page, '#work=udhr&v=en.ar&row=recital-4')
  await tool(page, 'Display').click()
  await page.getByLabel('Light up sentences and their counterparts').check()
  await page.keyboard.press('Escape')
  await page.keyboard.press(']')
  await expect(page.getByText('No counterpart: Arabic')).toBeVisible()
  expect(await page.evaluate(() => CSS.highlights.has('sentence-alone'))).toBe(true)
})

test("nothing stands in anybody's way, wide or narrow", async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await openRows(page, '#v=en.de&mode=align&row=paragraph-9')
  await passage(page, 'de', 'paragraph-9').click()
  await tool(page, 'Unlink').click()
  await tool(page, 'Dot plot').click()
  await expect(page.getByRole('region', { name: 'Dot plot' }).getByRole('img')).toBeVisible()
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await violations(page, ['.alignment-tools', '.dot-plot', '[data-row="paragraph-9"]']), `${width} wide`).toEqual([])
  }
})
