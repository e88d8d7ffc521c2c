/** The works that come with the page, in the order of the shelf; each is a folder under `texts/`. */
export const works = ['kazakhstan-2019'] as const satisfies readonly string[]

export const firstWork = works[0]
