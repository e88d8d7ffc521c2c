import { useId, useState, type ReactNode } from 'react'
import { Part } from './Part.tsx'
import './Menu.css'

interface LateMenuProps {
  readonly label: string
  /** The sign on the button. */
  readonly sign: ReactNode
  /** Whether the label stands beside it, where there is room. */
  readonly named: boolean
  /** Loads what is in the menu. */
  readonly load: () => Promise<unknown>
  /** What is in it: a part that is loaded when it is drawn. */
  readonly children: ReactNode
}

/** A button of the bar and the menu it opens: a popover of the browser. What is in it is loaded when the button is pointed at or pressed. */
export function LateMenu({ label, sign, named, load, children }: LateMenuProps): ReactNode {
  const menu = useId()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <button
        type="button"
        className="bar-button"
        popoverTarget={menu}
        aria-haspopup="dialog"
        aria-label={named ? undefined : label}
        title={label}
        onPointerEnter={() => void load().catch(() => undefined)}
      >
        {sign}
        {named && <span className="bar-label">{label}</span>}
      </button>
      <div id={menu} popover="auto" role="dialog" aria-label={label} className="menu" onToggle={(event) => event.newState === 'open' && setOpened(true)}>
        {opened && <Part>{children}</Part>}
      </div>
    </>
  )
}
