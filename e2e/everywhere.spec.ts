import { expect, type Page } from '@playwright/test'
import { test } from './test.ts'
import { cell, columns, open, row, soon } from './reading.ts'

/** Controls in sight smaller than 24 px either way, but for those within a sentence, whose size is that of its line (WCAG 2.5.8). */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>('a[href], button, select, summary, input:not([type=file]), [role=button], [role=slider]')]
    return controls.flatMap((control) => {
      if (control.closest('.segment') || !control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return []
      // Where a label belongs to a control, pressing it is pressing the control.
      const target = control instanceof HTMLInputElement ? (control.closest('label') ?? control) : control
      const { width, height } = target.getBoundingClientRect()
      const name = `${control.tagName} ${control.className} ${control.getAttribute('aria-label') ?? control.textContent}`
      return width > 0 && (width < 23.5 || height < 23.5) ? [`${name}: ${Math.round(width)} × ${Math.round(height)}`] : []
    })
  })

/** Words of the interface that are cut off, but for the few that end in an ellipsis and are said in full by their title or their menu. */
const cutWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { innerWidth } = window
    const shortened = '.segment, .finding-quoted, .top-bar h1, .head-provenance, .head-label, .tabs-provenance, .facts li, select, option, .visually-hidden, .bar-label, .names-panel .name-spellings'
    return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const said = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '')
      if (!said || element.closest(shortened) || !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return []
      const box = element.getBoundingClientRect()
      if (box.width === 0) return []
      const hidden = getComputedStyle(element).overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
      const scrolls = element.closest('.reading, .panel-body, .outline, .menu, .library') !== null
      const outside = !scrolls && (box.left < -1 || box.right > innerWidth + 1)
      return hidden || outside ? [`${element.tagName} ${element.className}: ${element.textContent?.slice(0, 40) ?? ''}`] : []
    })
  })

test('marks are announced, shortcuts can be switched off, and forced colours and reduced motion are honoured', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' })
  await open(page, '#v=kk.en.de&row=citation-3')
  // Reading order is the order chosen.
  expect(await columns(page)).toEqual(['Kazakh', 'English, as found', 'German'])
  expect(await row(page, 'Citation 3').getByRole('cell').evaluateAll((cells) => cells.map((one) => one.querySelector('[lang]')?.getAttribute('lang')))).toEqual(['kk', 'en', 'de'])
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  const said = nodes.flatMap(({ role, description }) => (role?.value === 'mark' ? [String(description?.value)] : []))
  expect(said.length).toBeGreaterThan(0)
  expect(said.every((words) => /^Finding: (?:error|warning|hint)$/.test(words))).toBe(true)

  // What marks a finding is a line of its own kind, which no choice of colours takes away.
  const mark = cell(page, 'Citation 3', 1).locator('[data-finding]').first()
  expect(await mark.evaluate((element) => getComputedStyle(element).textDecorationStyle)).toMatch(/double|dashed|dotted/)
  const panel = page.getByRole('button', { name: 'Findings and names' })
  const [pressed, plain] = await Promise.all([panel, page.getByRole('button', { name: 'Alignment' })].map((button) => button.evaluate((element) => getComputedStyle(element).backgroundColor)))
  expect(pressed).not.toBe(plain)
  const moving = await page.evaluate(() => document.getAnimations().filter((animation) => animation.playState === 'running').length)
  expect(moving).toBe(0)

  const hash = (): string => new URL(page.url()).hash
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('checkbox', { name: 'Keyboard shortcuts on' }).uncheck()
  await page.keyboard.press('Escape')
  const before = hash()
  for (const key of ['KeyJ', 'KeyN', 'Digit1', 'Shift+Slash']) await page.keyboard.press(key)
  expect(hash()).toBe(before)
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeHidden()
  await page.getByRole('button', { name: 'Display' }).click()
  await page.getByRole('checkbox', { name: 'Keyboard shortcuts on' }).check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('KeyJ')
  await expect.poll(hash, soon).not.toBe(before)
})

test('at twice the size, and with text spaced apart, nothing is lost and every target is large enough', async ({ page }) => {
  // A window of 1440 by 900 at 200 %.
  await page.setViewportSize({ width: 720, height: 450 })
  await open(page, '#v=en.de&row=paragraph-9')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(720)
  await expect(row(page, 'Paragraph 9')).toBeInViewport()
  expect(await smallTargets(page)).toEqual([])
  await page.setViewportSize({ width: 1440, height: 900 })
  expect(await smallTargets(page)).toEqual([])
  // The spacing of WCAG 1.4.12, set from outside as a reader's own style sheet would.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }')
    document.adoptedStyleSheets = [sheet]
  })
  expect(await cutWords(page)).toEqual([])
  await page.getByRole('button', { name: 'Display' }).click()
  expect(await cutWords(page)).toEqual([])
  expect(await smallTargets(page)).toEqual([])
})

test('the page is mirrored where the interface runs from the right, and texts keep their own direction', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page, '#work=udhr&v=en.ar&row=paragraph-1-1')
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  const place = async (name: string): Promise<number> => (await page.getByRole('columnheader', { name }).boundingBox())?.x ?? Number.NaN
  expect(await place('English')).toBeGreaterThan(await place('Arabic'))
  const outline = await page.getByRole('navigation', { name: 'Outline' }).boundingBox()
  const panel = await page.getByRole('complementary').boundingBox()
  expect(outline?.x).toBeGreaterThan(1200)
  expect(panel?.x).toBe(0)
  expect(await page.locator('[data-row="paragraph-1-1"] [data-segment]').evaluateAll((all) => all.map((one) => getComputedStyle(one).direction))).toEqual(['ltr', 'rtl'])
  // A column goes to the side its key points to.
  await page.getByRole('button', { name: 'English', exact: true }).focus()
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => columns(page), soon).toEqual(['Arabic', 'English'])
  await page.getByRole('button', { name: 'Display' }).click()
  const menu = await page.getByRole('dialog', { name: 'Display' }).boundingBox()
  expect(menu?.x).toBe(8)
})

test('the head says what the page is, in its language and as data', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  const refused: string[] = []
  page.on('console', (message) => message.type() === 'error' && refused.push(message.text()))
  await open(page, '#v=en.de')
  await page.getByRole('combobox', { name: 'Language of this page' }).selectOption({ label: 'Deutsch' })
  await expect(page).toHaveTitle(/^Entschließung vom 14\. März 2019/)
  await expect(page.locator('meta[name=description]')).toHaveAttribute('content', /^Entschließung .* Alle Sprachfassungen nebeneinander/)
  const data: { workTranslation: { '@id': string; inLanguage: string }[] } = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '')
  expect(data).toMatchObject({ '@type': 'CreativeWork', inLanguage: ['en', 'de', 'kk', 'ru'] })
  const russian = data.workTranslation.find(({ inLanguage }) => inLanguage === 'ru')
  await page.goto(russian?.['@id'] ?? '')
  await expect(page.locator('[data-row="paragraph-3"]')).toContainText('приветствует')
  expect(refused).toEqual([])
})

test.describe('a first visit', () => {
  test.use({ firstVisit: true })
  test('has a tour, once, in nobody’s way, and never over what a link shows', async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    const tour = page.getByRole('dialog', { name: /Every version side by side|What differs is marked|Every name in one spelling/ })
    await open(page, '#v=en.de&row=paragraph-4')
    await expect(tour).toHaveCount(0)
    await page.goto('about:blank')
    await open(page)
    await expect(tour).toBeVisible()
    await tour.getByRole('button', { name: 'Show paragraph 10' }).click()
    await expect(row(page, 'Paragraph 10')).toBeInViewport()
    await page.keyboard.press('KeyJ')
    await tour.getByRole('button', { name: 'Next' }).click()
    await tour.getByRole('button', { name: 'Show the next finding' }).click()
    await expect(page).toHaveURL(/finding=/)
    await tour.getByRole('button', { name: 'Skip' }).click()
    await expect(tour).toHaveCount(0)
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
    await page.goto('about:blank')
    await open(page)
    await expect(tour).toHaveCount(0)
    await page.keyboard.press('Shift+Slash')
    await page.getByRole('dialog', { name: 'Keys' }).getByRole('button', { name: 'The tour' }).click()
    await expect(tour).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(tour).toHaveCount(0)
  })
})

test('words of the interface 40 % longer are not cut off', async ({ page }) => {
  await open(page, '#v=en.de&row=paragraph-9')
  const lengthen = (): Promise<void> =>
    page.evaluate(() => {
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) => (node.parentElement?.closest('.segment, q, select, script, [translate=no], .row-label, kbd, abbr') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT))
      for (let node = words.nextNode(); node; node = words.nextNode()) {
        const text = node.textContent ?? ''
        // Longer by 40 %, with letters that are tall and wide, as a translation may be.
        if (/\p{L}{3}/u.test(text) && !text.startsWith('⟦')) node.textContent = `⟦${text}${'Ẃö '.repeat(Math.ceil((text.trim().length * 0.4) / 3)).trim()}⟧`
      }
    })
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 })
    await lengthen()
    expect(await cutWords(page), `${width} wide`).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
  await page.getByRole('button', { name: 'Display' }).click()
  await lengthen()
  expect(await cutWords(page), 'the display menu').toEqual([])
})
