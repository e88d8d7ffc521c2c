/**
 * The works that come with the page, in the order of the shelf; each is a folder under `texts/`. A `catalogue` says that the work has more
 * versions than anybody opens at once: they are listed in `catalogue.json` and fetched when asked for.
 */
export const works = [
  { id: 'kazakhstan-2019', catalogue: false },
  { id: 'udhr', catalogue: true },
] as const satisfies readonly { readonly id: string; readonly catalogue: boolean }[]

export const firstWork = works[0].id
