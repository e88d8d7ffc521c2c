export { readVersionText, segmentOf, stripIds } from './version-text.ts'
export { readWorkJson } from './work-json.ts'
export type { WorkDescription } from './work-json.ts'
export { readWork, versionFile } from './work-folder.ts'
