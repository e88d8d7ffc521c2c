/** Where the library stands in the address. */
export const libraryHash = '#library'
