/** Loads the panel of names: where a name is pointed at, ahead of the press that opens it. */
export const loadNamesPanel = async () => ({ default: (await import('./NamesPanel.tsx')).NamesPanel })
