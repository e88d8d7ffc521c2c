/** The launch options of a browser that starts here, for Playwright's `chromium.launch`. Rejects in plain words where none is found. */
export function findBrowser(): Promise<{ executablePath: string; args: string[]; env: Record<string, string> }>
