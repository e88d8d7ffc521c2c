export { alignByIds } from './align-by-ids.ts'
