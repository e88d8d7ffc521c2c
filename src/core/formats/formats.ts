import type { Format } from './format.ts'

/** Every format, in the order in which a list offers them. The parsers are loaded when a format is used. */
export const formats: readonly Format[] = [
  {
    id: 'text',
    label: 'Plain text',
    extensions: ['.txt', '.text'],
    mime: 'text/plain',
    canRead: true,
    canWrite: true,
    canSave: true,
    carries: { versions: 1, ids: true, languages: false, versionIds: false, source: false, notes: false, inline: [], lineEnds: false, description: false },
    load: () => import('./text.ts'),
  },
  {
    id: 'tmx',
    label: 'TMX 1.4',
    extensions: ['.tmx'],
    mime: 'application/x-tmx+xml',
    canRead: true,
    canWrite: true,
    canSave: true,
    carries: { versions: 'any', ids: true, languages: true, versionIds: true, source: true, notes: true, inline: 'all', lineEnds: true, description: false },
    load: () => import('./tmx.ts'),
  },
  {
    id: 'xliff',
    label: 'XLIFF 2.1',
    extensions: ['.xlf', '.xliff'],
    mime: 'application/xliff+xml',
    canRead: true,
    canWrite: true,
    canSave: true,
    carries: { versions: 2, ids: true, languages: true, versionIds: false, source: 'always', notes: false, inline: 'all', lineEnds: true, description: false },
    load: () => import('./xliff.ts'),
  },
  {
    id: 'xliff-1.2',
    label: 'XLIFF 1.2',
    extensions: ['.xlf', '.sdlxliff', '.mqxliff'],
    mime: 'application/x-xliff+xml',
    canRead: true,
    canWrite: true,
    canSave: true,
    carries: { versions: 2, ids: true, languages: true, versionIds: false, source: 'always', notes: false, inline: 'all', lineEnds: true, description: false },
    load: () => import('./xliff-1.2.ts'),
  },
]
