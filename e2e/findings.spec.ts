import { expect } from '@playwright/test'
import { test } from './test.ts'
import { cell, open, row, soon } from './reading.ts'

test.use({ viewport: { width: 1440, height: 900 } })

test('a finding’s link opens its row with the spans marked and the evidence of each version', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, '#v=en.de.kk.ru')
  const panel = page.getByRole('complementary', { name: 'Findings' })
  const title = panel.getByRole('button', { name: /Dates differ/ }).first()
  if ((await title.getAttribute('aria-expanded')) === 'false') await title.click()
  await expect(title).toHaveAttribute('aria-expanded', 'true')
  await panel.getByRole('button', { name: 'Copy link' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Link copied' })).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toContain('finding=')

  const fresh = await context.newPage()
  await fresh.goto(link)
  await expect(fresh.getByRole('main')).toHaveAttribute('data-marks', 'shown', { timeout: 20_000 })
  await expect(row(fresh, 'Citation 3')).toBeInViewport()
  await expect(cell(fresh, 'Citation 3', 0).locator('.finding-current').first()).toContainText('15 March 2012')
  await expect(fresh.getByRole('table', { name: 'What each version says' })).toContainText('15 March 2012')
})

test('findings are gone through, opened from the text and left out', async ({ page }) => {
  await open(page, '#v=en.de&row=title')
  const panel = page.getByRole('complementary', { name: 'Findings' })
  const opened = panel.locator('[aria-expanded="true"]')
  const hash = (): string => new URL(page.url()).hash
  await test.step('what the checks cannot see is said where their results are', async () => {
    await expect(panel).toContainText('An ordinary mistranslation')
  })
  await test.step('n and p go through the findings, round the end', async () => {
    await page.keyboard.press('KeyN')
    await expect(opened).toHaveCount(1)
    const first = hash()
    await page.keyboard.press('KeyN')
    await expect.poll(hash, soon).not.toBe(first)
    await page.keyboard.press('KeyP')
    await expect.poll(hash, soon).toBe(first)
    await page.keyboard.press('KeyP')
    await expect(panel.getByRole('listitem').last()).toBeInViewport()
  })
  await test.step('pressing a mark in the text opens its finding', async () => {
    await page.keyboard.press('Escape')
    expect(hash()).not.toContain('citation-3')
    await cell(page, 'Citation 3', 0).locator('[data-finding]').first().click()
    await expect.poll(hash, soon).toMatch(/finding=[^&]*citation-3/)
    await expect(opened).toHaveCount(1)
  })
  await test.step('a severity left out is neither listed nor marked', async () => {
    await expect(page.getByRole('main').locator('.finding-hint').first()).toBeAttached()
    await page.getByRole('checkbox', { name: /^Hint/ }).uncheck()
    await expect(page.getByRole('main').locator('.finding-hint')).toHaveCount(0)
    await expect(panel.getByRole('button', { name: /^Hint/ })).toHaveCount(0)
  })
})
