import { useOpening } from './open-store.ts'

/** Files dropped anywhere on the page, and a paste outside a field, are brought to the sheet. What it does with them is loaded then. */
export function watchDrops(): void {
  let over = 0
  const drag = (dragging: boolean): void => {
    if (!dragging) over = 0
    if (useOpening.getState().dragging !== dragging) useOpening.setState({ dragging })
  }
  window.addEventListener('dragenter', (event) => {
    if (!bringsFiles(event)) return
    over++
    drag(true)
  })
  window.addEventListener('dragleave', (event) => {
    if (bringsFiles(event) && --over <= 0) drag(false)
  })
  window.addEventListener('dragover', (event) => {
    if (!bringsFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
  })
  window.addEventListener('drop', (event) => {
    if (!bringsFiles(event)) return
    event.preventDefault()
    drag(false)
    // What was dropped can be asked for only while the event is handled.
    const entries = [...(event.dataTransfer?.items ?? [])].flatMap((item) => (item.kind === 'file' ? (item.webkitGetAsEntry() ?? []) : []))
    const files = [...(event.dataTransfer?.files ?? [])]
    void import('./add-files.ts').then(({ addEntries, addFiles }) => (entries.length > 0 ? addEntries(entries) : addFiles(files)))
  })
  window.addEventListener('paste', (event) => {
    if (typing(event.target)) return
    const files = [...(event.clipboardData?.files ?? [])]
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (files.length === 0 && text.trim() === '') return
    event.preventDefault()
    void import('./add-files.ts').then(({ addFiles, addText }) => (files.length > 0 ? addFiles(files) : addText(text)))
  })
}

/** Columns and passages are dragged too; they bring no files. */
const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true

const typing = (target: EventTarget | null): boolean => target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
