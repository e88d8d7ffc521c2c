import { useState, type ReactNode, type ToggleEvent } from 'react'
import { Part } from '../chrome/Part.tsx'
import { useWords } from '../words/use-words.ts'
import type { VersionFactsProps } from './VersionFacts.tsx'
import { late } from '../chrome/late.tsx'
import './VersionMenu.css'

const VersionFacts = late(async () => (await import('./VersionFacts.tsx')).VersionFacts)

interface VersionMenuProps extends Omit<VersionFactsProps, 'close'> {
  readonly id: string
}

/** The menu of a version: a popover of the browser, so Escape and a press outside close it. What is in it comes when it is first opened. */
export function VersionMenu({ id, version, ...rest }: VersionMenuProps): ReactNode {
  const { label } = useWords()
  const [opened, setOpened] = useState(false)
  const onToggle = (event: ToggleEvent<HTMLDivElement>): void => {
    if (event.newState === 'open') setOpened(true)
    underInvoker(event)
  }
  return (
    <div id={id} popover="auto" role="dialog" aria-label={label(version)} className="version-menu" onToggle={onToggle}>
      {opened && (
        <Part>
          <VersionFacts version={version} {...rest} close={() => document.getElementById(id)?.hidePopover()} />
        </Part>
      )}
    </div>
  )
}

/** Puts the popover under the button that opens it. */
function underInvoker(event: ToggleEvent<HTMLDivElement>): void {
  const popover = event.currentTarget
  const button = document.querySelector(`[popovertarget="${CSS.escape(popover.id)}"]`)
  if (event.newState !== 'open' || !button) return
  const box = button.getBoundingClientRect()
  const beside = getComputedStyle(popover).direction === 'rtl' ? box.right - popover.offsetWidth : box.left
  popover.style.left = `${Math.max(8, Math.min(beside, window.innerWidth - popover.offsetWidth - 8))}px`
  popover.style.top = `${box.bottom + 4}px`
}
