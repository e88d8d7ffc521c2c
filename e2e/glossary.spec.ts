import { expect } from '@playwright/test'
import { test } from './test.ts'
import { open } from './reading.ts'

test.use({ viewport: { width: 1440, height: 900 } })

const csv = 'en,en (forbidden),de,ru\ncivil society,,Bürgergesellschaft,гражданское общество\nGovernment,authorities,Regierung,правительство\n'

test('a glossary is opened beside a work, measured by, kept and closed; a file that is none says why', async ({ page }) => {
  await open(page, '#v=en.de.kk.ru')
  const panel = page.getByRole('complementary', { name: 'Findings' })
  const kind = panel.getByRole('combobox', { name: 'Kind' })
  const settings = panel.getByText('Glossary, reports, dismissals')
  const glossary = panel.getByRole('group', { name: 'Glossary' })
  await settings.click()
  await glossary.getByLabel('Open a glossary…').and(page.locator('input')).setInputFiles({ name: 'weights.csv', mimeType: 'text/csv', buffer: Buffer.from('colour,weight\nred,3\n') })
  await expect(glossary.getByRole('alert')).toContainText('Nothing in weights.csv can be used')
  await expect(glossary.getByRole('alert')).toContainText('line 1')

  await glossary.getByLabel('Open a glossary…').and(page.locator('input')).setInputFiles({ name: 'terms.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await expect(glossary).toContainText('terms.csv · 2 concepts')
  await expect(glossary.getByRole('alert')).toHaveCount(0)
  await kind.selectOption('glossary')
  const first = panel.getByRole('button', { name: /Not the term of the glossary/ }).first()
  await first.click()
  await expect(panel).toContainText('The glossary has “Bürgergesellschaft” for “civil society')
  await kind.selectOption('glossary-forbidden')
  await expect(panel.getByRole('button', { name: /Word the glossary forbids/ }).first()).toContainText('authorities')

  await page.reload()
  await expect(kind.getByRole('option', { name: /Not the term of the glossary/ })).toBeAttached()
  await settings.click()
  await expect(glossary).toContainText('terms.csv · 2 concepts')
  await glossary.getByRole('button', { name: 'Close the glossary' }).press('Enter')
  await expect(kind.getByRole('option', { name: /Not the term of the glossary/ })).toHaveCount(0)
  await expect(glossary.getByRole('button', { name: 'Close the glossary' })).toHaveCount(0)
  await expect(glossary.getByRole('button', { name: 'Open a glossary…' })).toBeFocused()
})
