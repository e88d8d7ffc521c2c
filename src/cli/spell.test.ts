import { expect, test } from 'vitest'
import { runForTest } from './run-for-test.ts'
import { spell } from './spell.ts'

test('romanizes standard input line by line and names letters outside the system', async () => {
  const { code, out, err } = await runForTest(spell, ['--as', 'kk-latn-2018-acute'], 'Нұрбек Құшақбаев\nЖаңаөзен, 2011')
  expect(out).toBe('Nurbek Qushaqbaev\nJańaózen, 2011\n')
  expect({ code, err }).toEqual({ code: 0, err: '' })
})

test('lists the systems of a language', async () => {
  const { out } = await runForTest(spell, ['--list', '--lang', 'kk'])
  const ids = out.trimEnd().split('\n').map((line) => line.split('\t')[0])
  expect(ids).toContain('kk-bgnpcgn-1979')
  expect(ids.every((id) => id?.startsWith('kk-'))).toBe(true)
})

test('names the choices where the system is unknown', async () => {
  await expect(runForTest(spell, ['--as', 'kk-klingon'])).rejects.toThrow(/there is no system “kk-klingon”\. Systems: .*kk-latn-2021/)
})
