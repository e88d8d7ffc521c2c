import { expect, test, vi } from 'vitest'
import { onLaunchedFiles } from './launched-files.ts'

type Launch = { readonly files?: readonly object[] }

/** A page that was opened with `launches`. */
const pageWith = (...launches: readonly Launch[]) => ({
  launchQueue: { setConsumer: (consumer: (launch: Launch) => void): void => launches.forEach(consumer) },
})

const handle = (name: string) => ({ kind: 'file', getFile: async () => new File(['text'], name) })
const gone = { kind: 'file', getFile: () => Promise.reject(new Error('moved away')) }

test('files come as they were launched; those moved away, folders and empty launches are left out', async () => {
  const open = vi.fn<(files: readonly File[]) => void>()
  onLaunchedFiles(open, pageWith({ files: [handle('a.tmx'), gone, { kind: 'directory' }, handle('b.xlf')] }, { files: [] }, {}))
  await vi.waitFor(() => expect(open).toHaveBeenCalled())
  expect(open.mock.calls.map(([files]) => files.map(({ name }) => name))).toEqual([['a.tmx', 'b.xlf']])
})

test.each([{}, { launchQueue: null }, { launchQueue: {} }])('a browser that launches nothing (%j) is no error', (page) => {
  expect(() => onLaunchedFiles(() => undefined, page)).not.toThrow()
})
