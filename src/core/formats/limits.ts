/** The longest file of each kind that is opened, in bytes. A tree of a page takes some twenty times the page. */
export const limits = { streamed: 2 ** 30, held: 2 ** 28, page: 2 ** 26, markdown: 2 ** 24 } as const
