/** A file beside the page as text; null where it cannot be had. */
export async function fetchText(path: string): Promise<string | null> {
  try {
    const response = await fetch(path)
    // Development servers answer a missing file with the page itself.
    if (!response.ok || response.headers.get('content-type')?.startsWith('text/html')) return null
    return await response.text()
  } catch {
    return null
  }
}

export async function fetchJson(path: string): Promise<unknown> {
  const text = await fetchText(path)
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
