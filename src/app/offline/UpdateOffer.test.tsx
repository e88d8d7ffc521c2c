import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import reader from '../../../locales/en/reader.json'
import offline from '../../../locales/en/offline.json'
import { Part } from '../chrome/Part.tsx'
import { nothingKept, useKept } from '../kept/kept-store.ts'
import { UpdateOffer } from './UpdateOffer.tsx'

beforeAll(async () => {
  await i18next.use(initReactI18next).init({ lng: 'en', defaultNS: 'reader', resources: { en: { reader, offline } } })
})
beforeEach(() => useKept.setState(nothingKept))

test('an update says what reloading would lose, as long as it would', async () => {
  const page = await render(<UpdateOffer />)
  const said = page.getByRole('status')
  await expect.element(said).toHaveTextContent('A newer version of Tetrapla is ready.')
  await expect.element(said).not.toHaveTextContent('loses')
  useKept.setState({ draft: 'Zwei' })
  await expect.element(said).toHaveTextContent('has not been taken over: reloading loses it')
  useKept.setState({ draft: null, unkept: 'work' })
  await expect.element(said).toHaveTextContent('export it first, reloading loses it')
})

test('a part that cannot be had is missing alone', async () => {
  const Broken = (): never => {
    throw new Error('not to be had')
  }
  const page = await render(
    <>
      <p>The text</p>
      <Part>
        <Broken />
      </Part>
      <Part failed={null}>
        <Broken />
      </Part>
    </>,
  )
  await expect.element(page.getByText('The text')).toBeVisible()
  expect(page.getByRole('alert').elements()).toHaveLength(1)
  await expect.element(page.getByRole('alert')).toHaveTextContent('This part of the page could not be loaded.')
})
