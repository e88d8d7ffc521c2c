// Some registries lack the platform packages of the newest native tools; a lockfile written against one is incomplete, and `npm ci` then
// fails on other machines. This finds it here first. Regenerate with node_modules and the lockfile both removed.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8'))

test('the lockfile names every platform package of every native tool', () => {
  const missing = Object.entries(lock.packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => {
      // npm looks upwards: beside the package's own modules, then in each folder above.
      const folders = path === '' ? [''] : path.split('/node_modules/').map((_part, index, parts) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/`)
      return ![...folders, ''].some((folder) => lock.packages[`${folder}node_modules/${name}`])
    }).map((name) => `${path}: ${name}`),
  )
  expect(missing).toEqual([])
})

test('the lockfile holds no registry address', () => {
  expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})
