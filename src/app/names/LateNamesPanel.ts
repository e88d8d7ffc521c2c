import { late } from '../chrome/late.tsx'

/** The panel of names; loaded where a name is pointed at, ahead of the press that opens it. */
export const LateNamesPanel = late(async () => (await import('./NamesPanel.tsx')).NamesPanel, ['names'])
