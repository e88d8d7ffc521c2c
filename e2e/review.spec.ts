import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { test } from './test.ts'
import { open } from './reading.ts'

test.use({ viewport: { width: 1440, height: 900 } })

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Findings' })

/** Opens the first finding of that title. */
async function openFinding(page: Page, title: RegExp): Promise<void> {
  const button = panelOf(page).getByRole('button', { name: title }).first()
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
}

test('a finding is dismissed with a reason, stays so after a reload, and is taken back', async ({ page }) => {
  await open(page, '#v=en.de.kk.ru')
  const panel = panelOf(page)
  const state = panel.getByRole('combobox', { name: 'State' })
  const before = await panel.getByRole('button', { name: /Dates differ/ }).count()
  await openFinding(page, /Dates differ/)
  await panel.getByRole('button', { name: 'Dismiss…' }).click()
  await panel.getByRole('textbox', { name: 'Reason' }).fill('The web version is damaged here')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Finding dismissed' })).toBeVisible()
  await expect(panel.getByRole('button', { name: /Dates differ/ })).toHaveCount(before - 1)

  await open(page, '#v=en.de.kk.ru')
  await expect(panel.getByRole('button', { name: /Dates differ/ })).toHaveCount(before - 1)
  await state.selectOption({ label: 'Dismissed (1)' })
  await openFinding(page, /Dates differ/)
  await expect(panel).toContainText('Dismissed: The web version is damaged here')
  await panel.getByRole('button', { name: 'Take back' }).click()
  await state.selectOption('todo')
  await expect(panel.getByRole('button', { name: /Dates differ/ })).toHaveCount(before)
})

test('a kind is dismissed in the whole work and taken back; review.json is saved and, loaded elsewhere, says the same', async ({ page, elsewhere }) => {
  await open(page, '#v=en.de')
  const panel = panelOf(page)
  await test.step('a kind dismissed in the whole work is neither listed nor marked, until it is taken back', async () => {
    await openFinding(page, /Dates differ/)
    await panel.getByRole('button', { name: 'Dismiss…' }).press('Enter')
    await panel.getByRole('button', { name: 'Dismiss every “Dates differ” in this work' }).click()
    await expect(panel.getByRole('button', { name: /Dates differ/ })).toHaveCount(0)
    await panel.getByText('Glossary, reports, dismissals').click()
    await panel.getByRole('group', { name: 'Kinds dismissed in this work' }).getByRole('button', { name: 'Take back' }).click()
    await expect(panel.getByRole('button', { name: /Dates differ/ })).not.toHaveCount(0)
  })
  await openFinding(page, /Dates differ/)
  await panel.getByRole('button', { name: 'Dismiss…' }).click()
  await panel.getByRole('button', { name: 'Dismiss this finding' }).click()
  const [download] = await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name: 'Save review.json' }).click()])
  expect(download.suggestedFilename()).toBe('review.json')
  const saved: unknown = JSON.parse(readFileSync(await download.path(), 'utf8'))
  expect(saved).toMatchObject({ floor: 'hint', dismissed: [{ check: 'date', row: 'citation-3' }] })

  await open(elsewhere, '#v=en.de')
  await panelOf(elsewhere).getByText('Glossary, reports, dismissals').click()
  const [chooser] = await Promise.all([elsewhere.waitForEvent('filechooser'), panelOf(elsewhere).getByRole('button', { name: 'Load review.json' }).click()])
  await chooser.setFiles(await download.path())
  await expect(elsewhere.getByRole('status').filter({ hasText: '1 dismissal loaded' })).toBeVisible()
  await expect(panelOf(elsewhere).getByRole('combobox', { name: 'State' }).getByRole('option', { name: 'Dismissed (1)' })).toBeAttached()
})

test('findings are copied, saved as a report and narrowed', async ({ page, context, browser }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '#v=en.de')
  const panel = panelOf(page)
  await test.step('a finding is copied as text, with the evidence and a link', async () => {
    await openFinding(page, /Dates differ/)
    await panel.getByRole('button', { name: 'Copy as text' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Finding copied' })).toBeVisible()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toContain('15 March 2012')
    expect(text).toContain('finding=date')
  })
  await test.step('a report is saved from the page and stands on its own', async () => {
    await panel.getByText('Glossary, reports, dismissals').click()
    const reports = panel.getByRole('group', { name: 'Save a report' })
    const [download] = await Promise.all([page.waitForEvent('download'), reports.getByRole('button', { name: 'HTML' }).click()])
    expect(download.suggestedFilename()).toBe('kazakhstan-2019-report.html')
    const readers = await browser.newContext({ javaScriptEnabled: false })
    const report = await readers.newPage()
    const asked: string[] = []
    report.on('request', (request) => asked.push(request.url()))
    await report.setContent(readFileSync(await download.path(), 'utf8'))
    await expect(report.getByRole('heading', { level: 1 })).toContainText('Findings: ')
    await expect(report.getByRole('heading', { level: 3, name: 'Dates differ' }).first()).toBeVisible()
    await expect(report.locator('td[lang="kk"]').first()).toBeVisible()
    expect(asked).toEqual([])
    await readers.close()

    const [sheet] = await Promise.all([page.waitForEvent('download'), reports.getByRole('button', { name: 'XLSX' }).click()])
    expect(readFileSync(await sheet.path()).subarray(0, 2).toString()).toBe('PK')
  })
  await test.step('the list is narrowed by kind and version, with counts that hold', async () => {
    const kind = panel.getByRole('combobox', { name: 'Kind' })
    const label = await kind.getByRole('option').nth(1).textContent()
    await kind.selectOption({ index: 1 })
    const expected = Number(/\((\d+)\)/.exec(label ?? '')?.[1])
    await expect(panel.locator('.finding-item')).toHaveCount(expected)
    await expect(page.getByRole('main').locator('.finding').first()).toBeAttached()
    await panel.getByRole('combobox', { name: 'Version' }).selectOption('kk')
    expect(await panel.locator('.finding-item').count()).toBeLessThanOrEqual(expected)
  })
})
