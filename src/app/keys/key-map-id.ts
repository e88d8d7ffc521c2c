/** The popover with the map of keys. */
export const keyMapId = 'key-map'
