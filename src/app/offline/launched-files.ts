/** What a browser hands to an installed page that was opened with files; not every browser knows it. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileHandle[] }) => void): void
}

interface FileHandle {
  readonly kind: string
  getFile?(): Promise<File>
}

/** Calls `open` with the files the installed page was opened with from the system's file manager, each time that happens. */
export function onLaunchedFiles(open: (files: readonly File[]) => void, page: object = window): void {
  if (!('launchQueue' in page) || !isQueue(page.launchQueue)) return
  page.launchQueue.setConsumer((launch) => {
    // A file that was moved away meanwhile is left out.
    void Promise.allSettled(
      (launch.files ?? []).flatMap((handle) => (handle.kind === 'file' && handle.getFile ? [handle.getFile()] : [])),
    ).then((read) => {
      const files = read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))
      if (files.length > 0) open(files)
    })
  })
}

const isQueue = (value: unknown): value is LaunchQueue =>
  typeof value === 'object' && value !== null && 'setConsumer' in value && typeof value.setConsumer === 'function'
