import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'
import { test } from './test.ts'
import { columns, open } from './reading.ts'
import { violations } from './violations.ts'

const tmx = `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4"><header creationtool="e2e" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/><body>
<tu tuid="1"><tuv xml:lang="en"><seg>The council met on 3 March 2011 in Almaty.</seg></tuv><tuv xml:lang="de"><seg>Der Rat trat am 3. März 2011 in Almaty zusammen.</seg></tuv></tu>
<tu tuid="2"><tuv xml:lang="en"><seg>Only <bpt i="1">&lt;b&gt;</bpt>48<ept i="1">&lt;/b&gt;</ept> delegates came<ph x="2">{0}</ph>.</seg></tuv><tuv xml:lang="de"><seg>Nur <bpt i="1">&lt;b&gt;</bpt>84<ept i="1">&lt;/b&gt;</ept> Delegierte kamen<ph x="2">{0}</ph>.</seg></tuv></tu>
</body></tmx>
`

interface DroppedFile {
  readonly name: string
  readonly text: string
}

/** Drops files on the page, as from a file manager. */
async function drop(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const transfer = await page.evaluateHandle((dropped) => {
    const data = new DataTransfer()
    for (const { name, text } of dropped) data.items.add(new File([text], name))
    return data
  }, files)
  await page.getByRole('main').dispatchEvent('drop', { dataTransfer: transfer })
}

const sheet = (page: Page): Locator => page.getByRole('dialog', { name: 'Open files' })

/** Takes the first step of the sheet and waits until the result is read and compared. */
async function accept(page: Page): Promise<void> {
  await sheet(page).getByRole('button', { name: 'Open', exact: true }).click()
  await expect(sheet(page)).toHaveCount(0)
  await expect(page.getByRole('main')).toHaveAttribute('data-marks', 'shown', { timeout: 20_000 })
}

async function download(page: Page, button: Locator): Promise<{ readonly name: string; readonly text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

test('a dropped memory opens as a work, is corrected, saved into its file, kept, and opens elsewhere the same', async ({ page, elsewhere }) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text())
  })
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page)
  await drop(page, [{ name: 'council.tmx', text: tmx }])
  await expect(sheet(page).getByRole('listitem', { name: 'council.tmx' })).toContainText('TMX 1.4 · utf-8 · English: 2 passages · German: 2 passages')
  await accept(page)
  expect(await columns(page)).toEqual(['English', 'German'])
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('council')
  const german = page.locator('[data-version="de"] .segment').nth(1)
  await expect(german).toHaveText('Nur 84 Delegierte kamen.')
  await expect(german.locator('b')).toHaveText('84')
  await expect(page.locator('[data-finding]').first()).toBeAttached()

  await german.hover()
  await page.getByRole('button', { name: 'Correct this passage, German' }).nth(1).click()
  const field = page.getByRole('textbox', { name: 'Corrected text, German' })
  await field.fill('Nur 48 Delegierte kamen.')
  await field.press('Control+Enter')
  await expect(german).toHaveText('Nur 48 Delegierte kamen.')
  await page.keyboard.press('Control+z')
  await expect(german).toHaveText('Nur 84 Delegierte kamen.')
  await page.keyboard.press('Control+y')
  await expect(german.locator('b')).toHaveText('48')

  await page.getByRole('button', { name: 'Work', exact: true }).click()
  const saved = await download(page, page.getByRole('button', { name: 'Save corrections into council.tmx' }))
  expect(saved).toEqual({ name: 'council.tmx', text: tmx.replace('84', '48') })
  const whole = await download(page, page.getByRole('button', { name: 'Save as a file' }))
  expect(whole.name).toBe('council.json')

  await page.reload()
  await expect(page).toHaveURL(/work=council/)
  await expect(german).toHaveText('Nur 48 Delegierte kamen.')
  await page.goto('./#library')
  const kept = page.getByRole('region', { name: 'Opened from files' })
  await expect(kept.getByRole('link')).toContainText('English, German · 2 passages')
  await kept.getByRole('button', { name: 'Rename council' }).click()
  await page.getByRole('textbox', { name: 'New title' }).fill('The council')
  await page.keyboard.press('Enter')
  await kept.getByRole('button', { name: 'Remove The council' }).click()
  await expect(kept.getByRole('link')).toHaveCount(0)
  await kept.getByRole('button', { name: 'Undo' }).click()
  await expect(kept.getByRole('link')).toContainText('The council')

  await open(elsewhere)
  await drop(elsewhere, [{ name: whole.name, text: whole.text }])
  await accept(elsewhere)
  await expect(elsewhere.locator('[data-version="de"] .segment').nth(1)).toHaveText('Nur 48 Delegierte kamen.')
  expect(refused).toEqual([])
})

const englishLines = ['Resolution of 12 December 2017', 'Releases 12 prisoners in Almaty;', 'Asks for a new bridge over the river;', 'Thanks 300 lawyers in Astana.']
const germanLines = ['Entschließung vom 12. Dezember 2017', 'entlässt 12 Häftlinge in Almaty;', 'dankt 300 Anwälten in Astana.']

test('bare texts are asked about, aligned and read side by side; a broken file beside them says what is wrong', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await open(page)
  await drop(page, [
    { name: 'resolution.en.txt', text: englishLines.join('\n') },
    { name: 'broken.docx', text: 'This is no document of Word.' },
    { name: 'answer', text: 'whatever' },
  ])
  const items = sheet(page).getByRole('list', { name: 'Files', exact: true }).locator(':scope > li')
  await expect(items).toHaveCount(3)
  await expect(sheet(page).getByRole('listitem', { name: 'broken.docx' })).toContainText('broken.docx is')
  await expect(sheet(page).getByRole('listitem', { name: 'broken.docx' })).toContainText('save the file anew in the program it comes from')
  await expect(sheet(page).getByRole('listitem', { name: 'answer' })).toContainText('its format is not known from its name. Choose one.')
  // Files may come one after the other: the sheet takes them to those it has.
  await drop(page, [{ name: 'resolution.de.txt', text: germanLines.join('\n') }])
  await expect(sheet(page).getByRole('listitem', { name: 'resolution.de.txt' })).toContainText('German: 3 passages')
  await expect(sheet(page).getByRole('radio', { name: 'Versions of one work, side by side' })).toBeChecked()
  await expect(sheet(page).getByRole('textbox', { name: 'Title' })).toHaveValue('resolution')
  expect(await violations(page, 'dialog')).toEqual([])
  await accept(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('resolution')
  expect(await columns(page)).toEqual(['English', 'German'])
  const cells = await page.locator('[data-row]').evaluateAll((rows) => rows.map((one) => [...one.querySelectorAll('[data-version]')].map((cell) => cell.querySelector('.segment')?.textContent ?? null)))
  expect(cells).toEqual([[englishLines[0], germanLines[0]], [englishLines[1], germanLines[1]], [englishLines[2], null], [englishLines[3], germanLines[2]]])

  // What is open survives a sheet given up, and a link to a work that is not here.
  await page.getByRole('main').evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'Ein Absatz.\nNoch einer.')
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  })
  await expect(sheet(page).getByRole('listitem', { name: 'Pasted text.txt' })).toContainText('German: 2 passages')
  await page.keyboard.press('Escape')
  await expect(sheet(page)).toHaveCount(0)
  await page.goto('./#work=somewhere-else')
  await expect(page.getByRole('status').filter({ hasText: 'not kept in this browser' })).toBeVisible()
  await expect(page).toHaveURL(/work=resolution/)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('resolution')

  // A memory beside the work stays with it.
  await drop(page, [{ name: 'memory.tmx', text: tmx }])
  await sheet(page).getByRole('listitem', { name: 'memory.tmx' }).getByRole('combobox', { name: 'Use as' }).selectOption({ label: 'Translation memory beside the text' })
  await sheet(page).getByRole('button', { name: 'Open', exact: true }).click()
  await page.reload()
  await page.getByRole('button', { name: 'Work', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Translation memory' })).toContainText('memory.tmx · 2 rows')
  expect(await violations(page, ':popover-open')).toEqual([])
})
