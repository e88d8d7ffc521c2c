import { readFileSync } from 'node:fs'
import { test } from './test.ts'
import { violations } from './violations.ts'
import { expect, type Locator, type Page } from '@playwright/test'
import { cell, open } from './reading.ts'

test.use({ viewport: { width: 1440, height: 1000 } })

const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Names' })
const item = (page: Page, name: string): Locator => panel(page).getByRole('button', { name: new RegExp(`^${name}`) })
const listed = (page: Page): Locator => panel(page).getByRole('heading', { level: 3 }).getByRole('button')

async function openNames(page: Page, hash = '#v=en.de&row=paragraph-4'): Promise<void> {
  await open(page, hash)
  await page.getByRole('button', { name: /^Names/ }).click()
  await expect(panel(page)).toBeVisible()
}

test('a name is found by any spelling, and its mentions are gone through', async ({ page }) => {
  await openNames(page, '#v=en.de.kk.ru')
  const field = panel(page).getByRole('searchbox', { name: 'Find a name in any spelling' })
  for (const spelling of ['Kushakbayev', 'Кушакбаев', 'Құшақбаевтың', 'Kuschakbajew', 'qyshaq']) {
    await field.fill(spelling)
    await expect(listed(page)).toHaveCount(1)
    await expect(listed(page)).toHaveText(/Nurbek Kushakbayev/)
  }
  await field.press('Enter')
  const current = page.getByRole('main').locator('[data-current]')
  await expect(current).toHaveText('Nýrbek Qýshaqbaev')
  await expect(panel(page).getByText('1 of 12')).toBeVisible()
  await panel(page).getByRole('button', { name: 'Next mention' }).click()
  await expect(current).toHaveText('Nurbek Kuschakbajew')
  await expect(current).toBeInViewport()
  await panel(page).getByRole('button', { name: 'Previous mention' }).click()
  await panel(page).getByRole('button', { name: 'Previous mention' }).click()
  await expect(panel(page).getByText('12 of 12')).toBeVisible()
  await field.fill('Schwarzenegger')
  await expect(panel(page).getByText('No name sounds like that.')).toBeVisible()
})

test('names are filtered and sorted; where spellings disagree is said in words; the whole table has a row a name and a column a version', async ({ page }) => {
  await openNames(page)
  await expect(panel(page).getByRole('img', { name: 'EN: several spellings', exact: true })).toHaveCount(1)
  await panel(page).getByRole('checkbox', { name: 'Only where spellings disagree' }).check()
  await expect(listed(page)).toHaveText([/Yevgeny Zhovtis/, /Max Bokayev/, /Larisa Kharkova/, /Elena Semenova/, /Vladimir Kozlov/, /Natalia Ulasik/])
  await panel(page).getByRole('checkbox', { name: 'Only where spellings disagree' }).uncheck()
  await panel(page).getByRole('combobox', { name: 'Kind' }).selectOption('Places')
  await panel(page).getByRole('combobox', { name: 'Order' }).selectOption('Most mentioned first')
  await expect(listed(page).first()).toHaveText(/Kazakhstan/)
  await panel(page).getByRole('combobox', { name: 'Order' }).selectOption('By name')
  await expect(listed(page).first()).toHaveText(/Almaty/)
  await panel(page).getByRole('combobox', { name: 'Kind' }).selectOption({ index: 0 })

  await panel(page).getByRole('button', { name: 'Whole table' }).click()
  const table = page.getByRole('dialog', { name: 'Names and their spellings' })
  await expect(table.getByRole('columnheader')).toHaveText(['Names', 'English, as found', 'English, revised', 'German', 'Kazakh', 'Russian'])
  const row = table.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /Max Bokayev/ }) })
  await expect(row.getByRole('cell').nth(0)).toContainText(/several spellings.*Max Bokayev.*English press.*Max Bokajew.*German \(Duden\)/)
  await expect(row.getByRole('cell').nth(4)).toContainText(/Макс Бокаев 2 times.*Макса Бокаева/)
  await row.getByRole('button', { name: 'Max Bokayev' }).click()
  await expect(table).toBeHidden()
  await expect(item(page, 'Max Bokayev')).toHaveAttribute('aria-expanded', 'true')
})

test('a correction changes names, findings and spellings, is kept, and is taken back', async ({ page }) => {
  await openNames(page)
  await item(page, 'Max Bokayev').click()
  await panel(page).getByText('Correct this name').click()
  const other = panel(page).getByRole('group', { name: 'These are another name' })
  await other.getByRole('checkbox', { name: /Max Bokajew EN/ }).check()
  await other.or(panel(page)).getByRole('button', { name: 'Split off' }).click()
  await expect(panel(page).getByText('1 correction, kept in this browser')).toBeVisible()
  await expect(item(page, 'Max Bokajew')).toBeVisible()
  await page.goto('about:blank')
  await openNames(page)
  await expect(item(page, 'Max Bokajew')).toBeVisible()
  await item(page, 'Max Bokajew').click()
  await panel(page).getByText('Correct this name').click()
  await panel(page).getByRole('combobox', { name: 'The same as' }).selectOption('Max Bokayev')
  await panel(page).getByRole('button', { name: 'Merge' }).click()
  await expect(panel(page).getByText('2 corrections, kept in this browser')).toBeVisible()
  await expect(item(page, 'Max Bokayev')).toHaveCount(0)
  await panel(page).getByRole('button', { name: 'Undo' }).click()
  await expect(item(page, 'Max Bokayev')).toHaveCount(1)
  await panel(page).getByRole('button', { name: 'Redo' }).click()
  await expect(item(page, 'Max Bokayev')).toHaveCount(0)
})

test('a name is called and spelled as the reader says; what is no name is set apart and can come back', async ({ page }) => {
  await openNames(page, '#v=en.de&names=en&row=paragraph-4')
  await item(page, 'Mukhtar Dzhakishev').click()
  await panel(page).getByText('Correct this name').click()
  await panel(page).getByRole('textbox', { name: 'Spelled in English' }).fill('Mukhtar Jakishev')
  await panel(page).getByRole('textbox', { name: 'Spelled in English' }).press('Enter')
  await expect(cell(page, 'Paragraph 4', 1)).toContainText('Mukhtar Jakishev')
  await panel(page).getByRole('textbox', { name: 'Call it' }).fill('Dzhakishev, M.')
  await panel(page).getByRole('textbox', { name: 'Call it' }).press('Enter')
  await expect(item(page, 'Dzhakishev, M.')).toBeVisible()

  await item(page, 'Almaty').click()
  await panel(page).getByText('Correct this name').click()
  await panel(page).getByRole('button', { name: 'Not a name' }).click()
  const almaty = listed(page).filter({ hasText: 'Almaty' })
  await expect(almaty).toHaveCount(0)
  await panel(page).getByRole('button', { name: 'Almaty is a name after all' }).click()
  await expect(almaty).toHaveCount(1)
})

test('the table and the corrections are saved, and a list is opened as right', async ({ page }) => {
  await openNames(page)
  const save = async (button: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), panel(page).getByRole('button', { name: button }).click()])
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
  }
  const tsv = await save('Table (TSV)')
  expect(tsv.name).toBe('kazakhstan-2019-names.tsv')
  expect(tsv.text).toContain('\tkk\tkk\tМакс Боқаев\t')
  expect((await save('Table (TBX)')).text).toContain('<term>Макс Боқаев</term>')
  expect((await save('Table (JSON)')).text).toContain('"lemma": "Макс Боқаев"')
  await panel(page).getByLabel('Open a list or corrections').setInputFiles({ name: 'list.tsv', mimeType: 'text/plain', buffer: Buffer.from('name\tru\nBokaev, Max\tМакс Бокаев\n') })
  await expect(panel(page).getByText('A list held to be right knows 1 name.')).toBeVisible()
  await expect(item(page, 'Bokaev, Max')).toBeVisible()
  expect((await save('Corrections (names.json)')).text).toContain('"label":"Bokaev, Max"')
  await panel(page).getByRole('button', { name: 'Forget the list' }).click()
  await expect(item(page, 'Max Bokayev')).toBeVisible()
})

test('one column has a spelling of its own, in the link too; what a rule made says so', async ({ page }) => {
  await open(page, '#v=en.de&row=paragraph-4')
  await page.getByRole('columnheader', { name: 'German' }).getByRole('button').click()
  await page.getByRole('combobox', { name: 'Names in this column' }).selectOption({ label: 'ISO 9 Russian (GOST 7.79 A) (1995)' })
  await page.keyboard.press('Escape')
  await expect(cell(page, 'Paragraph 4', 1)).toContainText('Maks Bokaev')
  await expect(cell(page, 'Paragraph 4', 0)).toContainText('Max Bokajew')
  await expect(page).toHaveURL(/names-in=de~ru-iso9-1995/)
  await cell(page, 'Paragraph 4', 1).getByRole('button', { name: 'Maks Bokaev' }).hover()
  await expect(page.getByRole('status').filter({ hasText: 'Made by rule. ISO 9' })).toBeVisible()
  await page.reload()
  await expect(cell(page, 'Paragraph 4', 1)).toContainText('Maks Bokaev')
})

test('systems are called in the interface’s language', async ({ page }) => {
  await openNames(page)
  await item(page, 'Max Bokayev').click()
  for (const [language, press] of [['Deutsch', 'Englische Presse'], ['Қазақша', 'Ағылшын баспасөзі'], ['Русский', 'Англоязычная пресса']] as const)
    await test.step(language, async () => {
      await page.getByRole('combobox').filter({ has: page.getByRole('option', { name: language }) }).selectOption({ label: language })
      await expect(page.getByRole('complementary').getByText(press).first()).toBeVisible()
    })
})

test('panel, corrections and table have no fault axe knows', async ({ page }) => {
  await openNames(page)
  // Few names: the others are drawn by the same lines of code, and axe takes its time with every one of them.
  await panel(page).getByRole('searchbox', { name: 'Find a name in any spelling' }).fill('Bokayev')
  await item(page, 'Max Bokayev').click()
  await panel(page).getByText('Correct this name').click()
  await panel(page).getByText('Agreement of spellings by version').click()
  await panel(page).getByRole('button', { name: 'Next mention' }).click()
  expect(await violations(page, '.side-panel')).toEqual([])
  await panel(page).getByRole('button', { name: 'Whole table' }).click()
  expect(await violations(page, 'dialog', ['dialog tbody tr:nth-child(n+9)'])).toEqual([])
})
