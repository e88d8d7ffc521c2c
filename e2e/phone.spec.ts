import { expect } from '@playwright/test'
import { test } from './test.ts'
import { cell, open, row } from './reading.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('one version at a time, chosen by tabs or a swipe, at the same place', async ({ page }) => {
  await open(page, '#v=en.de&layout=single&read=de&row=paragraph-3')
  await expect(cell(page, 'Paragraph 3', 0)).toContainText('begrüßt')
  await page.getByRole('group', { name: 'Version to read' }).getByRole('button', { name: 'Kazakh' }).tap()
  await expect(cell(page, 'Paragraph 3', 0)).toContainText('Қ')
  await expect(row(page, 'Paragraph 3')).toBeInViewport()
  const session = await page.context().newCDPSession(page)
  const swipe = async (from: number, to: number): Promise<void> => {
    const y = (await row(page, 'Paragraph 3').boundingBox())?.y ?? 0
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) => session.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: y + 60 }] })
    await touch('touchStart', from)
    await touch('touchMove', (from + to) / 2)
    await touch('touchMove', to)
    await touch('touchEnd')
  }
  await swipe(300, 100)
  await expect(cell(page, 'Paragraph 3', 0)).toContainText('приветствует')
  await expect(row(page, 'Paragraph 3')).toBeInViewport()
  await swipe(100, 300)
  await expect(cell(page, 'Paragraph 3', 0)).toContainText('Қ')
})

test('columns become versions under each other; findings and outline are drawers', async ({ page }) => {
  await open(page, '#v=en.de&row=recital-b')
  await test.step('versions stand under each other, and are shown or not by their tabs', async () => {
    const [english, german] = [await cell(page, 'Recital B', 0).boundingBox(), await cell(page, 'Recital B', 1).boundingBox()]
    expect(german?.y).toBeGreaterThanOrEqual((english?.y ?? 0) + (english?.height ?? 0))
    await page.getByRole('group', { name: 'Versions shown' }).getByRole('button', { name: 'English, as found' }).tap()
    await expect(row(page, 'Recital B').getByRole('cell')).toHaveCount(1)
    await page.getByRole('group', { name: 'Versions shown' }).getByRole('button', { name: 'English, as found' }).tap()
    await expect(row(page, 'Recital B').getByRole('cell')).toHaveCount(2)
  })
  await test.step('findings and outline are drawers', async () => {
    await expect(page.getByRole('complementary')).toBeHidden()
    await page.getByRole('button', { name: 'Findings and names' }).tap()
    await page.getByRole('complementary', { name: 'Findings' }).getByRole('button', { name: /Dates differ/ }).first().tap()
    await expect(page.getByRole('complementary', { name: 'Findings' }).getByRole('table')).toBeVisible()
    await page.getByRole('complementary').getByRole('button', { name: 'Close' }).tap()
    await expect(row(page, 'Citation 3')).toBeInViewport()
    await page.getByRole('button', { name: 'Outline' }).tap()
    await page.getByRole('navigation', { name: 'Outline' }).getByRole('link', { name: /^Paragraph 12/ }).tap()
    await expect(row(page, 'Paragraph 12')).toBeInViewport()
  })
})

test('nothing is wider than the window', async ({ page }) => {
  for (const hash of ['#v=en.de.kk.ru&facts=1', '#v=kk&layout=single&read=kk&facts=1']) {
    await page.goto('about:blank')
    await open(page, hash)
    expect(await page.getByRole('main').evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  }
})
