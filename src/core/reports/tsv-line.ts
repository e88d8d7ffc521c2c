/** A line of tab-separated values. Tabs and line ends inside a value become spaces. */
export const tsvLine = (values: readonly string[]) => `${values.map((value) => value.replace(/\s+/gu, ' ')).join('\t')}\n`
